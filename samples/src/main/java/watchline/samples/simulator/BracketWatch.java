package watchline.samples.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A watch of the bracket dialect with an LTE radio (bracket.md). Everything it says is ASCII, so a character is a byte. */
final class BracketWatch implements WatchFirmware {

    private static final String VENDOR = "3G";

    private static final int STATE_LOW_BATTERY = 1;
    private static final int STATE_WORN = 1 << 3;
    private static final int ALARM_SOS = 1 << 16;
    private static final int ALARM_LOW_BATTERY = 1 << 17;
    private static final int ALARM_FALL = 1 << 21;

    /** The scale of cell signals is the firmware's own; this puts them among those seen, 100 to 177 (bracket.md 3.1). */
    private static final int SIGNAL_ZERO = 230;

    private static final String NO_PLACE = "V,00.000000,N,000.0000000,E,0.00,0.0,0.0,0";

    /** Words of the replies; whatever else comes for this watch is a command (bracket.md 4 and 5). */
    private static final Set<String> REPLIES = Set.of("LK", "AL", "bphrt", "oxygen", "btemp2");

    /** Commands after which the watch can be seen to do something (bracket.md 5). */
    private static final Map<String, Occasion> MEASURING = Map.of(
            "CR", Occasion.LOCATED,
            "hrtstart", Occasion.HEART_RATE,
            "bodytemp2", Occasion.TEMPERATURE);

    private final String id;

    BracketWatch(String id) {
        this.id = id;
    }

    @Override
    public String deviceId() {
        return id;
    }

    @Override
    public SpokenDialect dialect() {
        return SpokenDialect.BRACKET;
    }

    @Override
    public Optional<Frame> login(Moment moment) {
        return Optional.of(linkKeeping(moment));
    }

    private Frame linkKeeping(Moment moment) {
        return answered("LK," + moment.steps() + "," + moment.rolls() + "," + moment.batteryPct(), "LK");
    }

    @Override
    public Optional<Frame> frame(Due due, boolean stored) {
        Moment moment = due.moment();
        return switch (due.occasion()) {
            case HEARTBEAT -> Optional.of(linkKeeping(moment));
            case POSITION, LOCATED ->
                Optional.of(unanswered((stored ? "UD2," : "UD_LTE,") + position(due, state(moment))));
            case HEART_RATE, BLOOD_PRESSURE ->
                Optional.of(answered(
                        "bphrt," + moment.systolicMmHg() + "," + moment.diastolicMmHg() + "," + moment.heartRateBpm()
                                + ",,,,",
                        "bphrt"));
            case OXYGEN -> Optional.of(answered("oxygen,1," + moment.spo2Pct(), "oxygen,1"));
            case TEMPERATURE -> Optional.of(answered("btemp2,1," + Digits.decimal(moment.temperatureC(), 1), "btemp2"));
            case LOW_BATTERY -> Optional.of(alarm(due, ALARM_LOW_BATTERY));
            case FALL -> Optional.of(alarm(due, ALARM_FALL));
            case SOS -> Optional.of(alarm(due, ALARM_SOS));
            case NETWORKS, BATTERY_LEVEL -> Optional.empty();
        };
    }

    private Frame alarm(Due due, int alarm) {
        return answered("AL_LTE," + position(due, state(due.moment()) | alarm), "AL");
    }

    private static int state(Moment moment) {
        return STATE_WORN | (moment.batteryPct() <= Routine.LOW_BATTERY_PCT ? STATE_LOW_BATTERY : 0);
    }

    /** Everything after the word: fields 1 to 16, cells, Wi-Fi, accuracy (bracket.md 3). */
    private static String position(Due due, int status) {
        Moment moment = due.moment();
        return String.join(
                ",",
                Digits.dayFirst(due.at()),
                Digits.time(due.at()),
                place(moment),
                Integer.toString(moment.signalPct()),
                Integer.toString(moment.batteryPct()),
                Integer.toString(moment.steps()),
                Integer.toString(moment.rolls()),
                String.format(Locale.ROOT, "%08x", status),
                cells(moment),
                wifi(moment),
                moment.fix() ? Digits.decimal(moment.accuracyM(), 1) : "0.0");
    }

    private static String place(Moment moment) {
        if (!moment.fix()) {
            return NO_PLACE;
        }
        return String.join(
                ",",
                "A",
                Digits.decimal(Math.abs(moment.lat()), 6),
                moment.lat() < 0 ? "S" : "N",
                Digits.decimal(Math.abs(moment.lon()), 7),
                moment.lon() < 0 ? "W" : "E",
                Digits.decimal(moment.speedKmh(), 2),
                Digits.decimal(moment.courseDeg(), 1),
                Digits.decimal(moment.altitudeM(), 1),
                Integer.toString(moment.satellites()));
    }

    private static String cells(Moment moment) {
        return moment.cells().size() + ",1," + HeardCell.MCC + "," + HeardCell.MNC + ","
                + moment.cells().stream()
                        .map(cell -> cell.lac() + "," + cell.cid() + "," + (SIGNAL_ZERO + cell.rssiDbm()))
                        .collect(Collectors.joining(","));
    }

    private static String wifi(Moment moment) {
        String entries = moment.wifi().stream()
                .map(ap -> "," + ap.name() + "," + ap.mac() + "," + ap.rssiDbm())
                .collect(Collectors.joining());
        return moment.wifi().size() + entries;
    }

    private Frame answered(String content, String replyContent) {
        return Frame.answered(wordOf(content), frame(content), ReplyRule.exactly(frame(replyContent)));
    }

    private Frame unanswered(String content) {
        return Frame.unanswered(wordOf(content), frame(content));
    }

    private String frame(String content) {
        return String.format(Locale.ROOT, "[%s*%s*%04X*%s]", VENDOR, id, content.length(), content);
    }

    private static String wordOf(String content) {
        int comma = content.indexOf(',');
        return comma < 0 ? content : content.substring(0, comma);
    }

    /** {@code [3G*<id>*<length>*<word>,...]}, acknowledged by its bare word (bracket.md 5). */
    @Override
    public Optional<Command> command(String downlink) {
        String head = "[" + VENDOR + "*" + id + "*";
        int contentAt = head.length() + "0000*".length();
        if (!downlink.startsWith(head) || !downlink.endsWith("]") || downlink.length() <= contentAt) {
            return Optional.empty();
        }
        String content = downlink.substring(contentAt, downlink.length() - 1);
        String word = wordOf(content);
        // The length of an order is held to its content; a wrong one is a fault of the server, and no command.
        if (REPLIES.contains(word) || !frame(content).equalsIgnoreCase(downlink)) {
            return Optional.empty();
        }
        return Optional.of(new Command(unanswered(word), MEASURING.get(word)));
    }

    @Override
    public char terminator() {
        return ']';
    }
}
