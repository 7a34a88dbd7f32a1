package watchline.samples.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A watch of the IW dialect, of its line V: the one expected of a GOTOP L17 PRO (iw.md). Every report is answered; it is the
 * line whose papers want a reply to the health frames too, which others call optional.
 */
final class IwWatch implements WatchFirmware {

    /** Signals are written as 150 less the magnitude (iw.md 3.1). */
    private static final int SIGNAL_ZERO = 150;

    private static final int STEPS_WRAP = 65_536;
    private static final int SERIAL_DIGITS = 6;

    /** Commands after which the watch can be seen to do something (iw.md 6). */
    private static final Map<String, Occasion> MEASURING = Map.of(
            "16", Occasion.LOCATED,
            "XL", Occasion.HEART_RATE,
            "XY", Occasion.BLOOD_PRESSURE,
            "XZ", Occasion.OXYGEN,
            "XT", Occasion.TEMPERATURE);

    private final String imei;

    IwWatch(String imei) {
        this.imei = imei;
    }

    @Override
    public String deviceId() {
        return imei;
    }

    @Override
    public SpokenDialect dialect() {
        return SpokenDialect.IW;
    }

    @Override
    public Optional<Frame> login(Moment moment) {
        return Optional.of(Frame.answered("AP00", "IWAP00" + imei + "#", IwWatch::setsTheClock));
    }

    /** {@code IWBP00,<14 digits>,<whole hours, signed>#} (iw.md 2). */
    private static boolean setsTheClock(String downlink) {
        if (!downlink.startsWith("IWBP00,") || !downlink.endsWith("#")) {
            return false;
        }
        String[] fields =
                downlink.substring("IWBP00,".length(), downlink.length() - 1).split(",", -1);
        return fields.length == 2 && isDigits(fields[0], 14) && isZone(fields[1]);
    }

    private static boolean isZone(String hours) {
        String digits = hours.startsWith("-") ? hours.substring(1) : hours;
        return isDigits(digits, 1) || isDigits(digits, 2);
    }

    private static boolean isDigits(String text, int count) {
        return text.length() == count && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public Optional<Frame> frame(Due due, boolean stored) {
        Moment moment = due.moment();
        return Optional.of(
                switch (due.occasion()) {
                    case HEARTBEAT ->
                        report("AP03", "," + IwBlock.status(moment) + "," + steps(moment) + "," + rolls(moment));
                    case POSITION, LOCATED ->
                        report("AP01", IwBlock.position(moment, due.at()) + "," + cell(moment) + "," + wifi(moment));
                    case NETWORKS ->
                        report(
                                "AP02",
                                ",en,0," + cells(moment) + "," + moment.wifi().size() + "," + wifi(moment));
                    case HEART_RATE -> report("AP49", "," + moment.heartRateBpm());
                    case BLOOD_PRESSURE -> report("APHT", "," + heartAndPressure(moment));
                    case OXYGEN ->
                        report(
                                "APHP",
                                "," + heartAndPressure(moment) + "," + moment.spo2Pct() + ",0.0,"
                                        + Digits.decimal(moment.temperatureC(), 1));
                    case TEMPERATURE ->
                        report("AP50", "," + Digits.decimal(moment.temperatureC(), 1) + "," + moment.batteryPct());
                    case BATTERY_LEVEL -> report("AP04", "," + Digits.padded(moment.batteryPct(), 3));
                    case LOW_BATTERY -> alarm(due, "02");
                    case FALL -> alarm(due, "06");
                    case SOS -> alarm(due, "01");
                });
    }

    private static Frame alarm(Due due, String code) {
        Moment moment = due.moment();
        return report(
                "AP10",
                IwBlock.position(moment, due.at()) + "," + cell(moment) + "," + code + ",en,00," + wifi(moment));
    }

    private static Frame report(String word, String parameters) {
        ReplyRule reply = ReplyRule.exactly("IWB" + word.substring(1) + "#");
        return Frame.answered(word, "IW" + word + parameters + "#", reply);
    }

    private static String steps(Moment moment) {
        return Digits.padded(moment.steps() % STEPS_WRAP, 5);
    }

    private static String rolls(Moment moment) {
        return Digits.padded(moment.rolls(), 2);
    }

    private static String heartAndPressure(Moment moment) {
        return moment.heartRateBpm() + "," + moment.systolicMmHg() + "," + moment.diastolicMmHg();
    }

    private static String cell(Moment moment) {
        HeardCell cell = moment.cells().get(0);
        return HeardCell.MCC + "," + HeardCell.MNC + "," + cell.lac() + "," + cell.cid();
    }

    private static String cells(Moment moment) {
        return moment.cells().size() + "," + HeardCell.MCC + "," + HeardCell.MNC + ","
                + moment.cells().stream()
                        .map(cell -> cell.lac() + "|" + cell.cid() + "|" + (SIGNAL_ZERO + cell.rssiDbm()))
                        .collect(Collectors.joining(","));
    }

    private static String wifi(Moment moment) {
        return moment.wifi().stream()
                .map(ap -> ap.name() + "|" + ap.dashedMac() + "|" + (SIGNAL_ZERO + ap.rssiDbm()))
                .collect(Collectors.joining("&"));
    }

    /** {@code IWBP16,<imei>,<6 digits>[,...]#}, acknowledged with {@code IWAP16,<6 digits>#} (iw.md 1). */
    @Override
    public Optional<Command> command(String downlink) {
        if (!downlink.startsWith("IWBP") || !downlink.endsWith("#")) {
            return Optional.empty();
        }
        String[] fields =
                downlink.substring("IW".length(), downlink.length() - 1).split(",", -1);
        boolean mine = fields.length >= 3 && fields[0].length() == 4 && fields[1].equals(imei);
        if (!mine || !isDigits(fields[2], SERIAL_DIGITS)) {
            return Optional.empty();
        }
        String code = fields[0].substring("BP".length());
        Frame acknowledgement = Frame.unanswered("AP" + code, "IWAP" + code + "," + fields[2] + "#");
        return Optional.of(new Command(acknowledgement, MEASURING.get(code)));
    }

    @Override
    public char terminator() {
        return '#';
    }
}
