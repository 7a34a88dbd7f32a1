package watchline.samples.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A watch of GOTOP's own text dialect (gotop-text.md): says where it is and nothing of its wearer's health, and waits for no
 * reply. Outdoors it writes the long tail with course, cell and quoted Wi-Fi names, indoors the brace tail with Wi-Fi and
 * Bluetooth beacons and the last known place.
 */
final class GotopWatch implements WatchFirmware {

    /** The GSM scale of the last field of the status, 0 to 31. */
    private static final int MAX_GSM = 31;

    private static final int PASSWORD_DIGITS = 6;

    private final String imei;

    GotopWatch(String imei) {
        this.imei = imei;
    }

    @Override
    public String deviceId() {
        return imei;
    }

    @Override
    public SpokenDialect dialect() {
        return SpokenDialect.GOTOP;
    }

    @Override
    public Optional<Frame> login(Moment moment) {
        return Optional.empty();
    }

    @Override
    public Optional<Frame> frame(Due due, boolean stored) {
        return switch (due.occasion()) {
            case HEARTBEAT -> Optional.of(Frame.unanswered("CMD-X", "#" + imei + ",CMD-X#"));
            case POSITION -> Optional.of(position("CMD-T", due));
            case LOCATED -> Optional.of(position("CMD-F", due));
            case LOW_BATTERY -> Optional.of(position("ALM-D1", due));
            case SOS -> Optional.of(position("CMD-KEY", due));
            case FALL, NETWORKS, HEART_RATE, BLOOD_PRESSURE, OXYGEN, TEMPERATURE, BATTERY_LEVEL -> Optional.empty();
        };
    }

    private Frame position(String word, Due due) {
        Moment moment = due.moment();
        String head = String.join(
                ",",
                "#" + imei,
                word,
                moment.fix() ? "A" : "V",
                "DATE:" + Digits.yearFirst(due.at()),
                "TIME:" + Digits.time(due.at()),
                "LAT:" + Digits.padded(Math.abs(moment.lat()), 10, 7) + (moment.lat() < 0 ? "S" : "N"),
                (moment.fix() ? "LOT:" : "LON:")
                        + Digits.padded(Math.abs(moment.lon()), 11, 7)
                        + (moment.lon() < 0 ? "W" : "E"),
                "Speed:" + Digits.padded(moment.speedKmh(), 5, 1));
        return Frame.unanswered(word, head + "," + (moment.fix() ? longTail(moment) : braceTail(moment)) + "#");
    }

    /** Status, course, network, satellites, HDOP, inner temperature, number of access points, and these. */
    private static String longTail(Moment moment) {
        HeardCell cell = moment.cells().get(0);
        return String.format(
                        Locale.ROOT,
                        "1-1-0-0-%d-%d,%03d,%s%s-%04X-%08X,%02d,%.2f,31.0,%d",
                        moment.batteryPct(),
                        gsm(moment),
                        Math.round(moment.courseDeg()),
                        HeardCell.MCC,
                        HeardCell.MNC,
                        cell.lac(),
                        cell.cid(),
                        moment.satellites(),
                        moment.hdop(),
                        moment.wifi().size())
                + moment.wifi().stream()
                        .map(ap -> ",\"" + ap.name() + "\"," + ap.rssiDbm() + ",\"" + ap.upperMac() + "\"")
                        .collect(Collectors.joining());
    }

    private static String braceTail(Moment moment) {
        String wifi = moment.wifi().stream().map(GotopWatch::braceEntry).collect(Collectors.joining(","));
        String ble = moment.beacons().stream().map(GotopWatch::braceEntry).collect(Collectors.joining(","));
        return Digits.padded(moment.batteryPct(), 3) + "-" + gsm(moment) + "," + Digits.padded(moment.hdop(), 5, 2)
                + (wifi.isEmpty() ? "" : ",WIFI:{" + wifi + "}")
                + (ble.isEmpty() ? "" : ",BLE:{" + ble + "}");
    }

    private static String braceEntry(HeardAp ap) {
        return ap.dashedMac() + "&" + ap.rssiDbm();
    }

    private static int gsm(Moment moment) {
        return moment.signalPct() * MAX_GSM / 100;
    }

    /** {@code :<password><letter>...#}; {@code F} is answered with a position of its own type (gotop-text.md 4). */
    @Override
    public Optional<Command> command(String downlink) {
        int letterAt = 1 + PASSWORD_DIGITS;
        if (!downlink.startsWith(":") || !downlink.endsWith("#") || downlink.length() < letterAt + 2) {
            return Optional.empty();
        }
        return Optional.of(new Command(null, downlink.charAt(letterAt) == 'F' ? Occasion.LOCATED : null));
    }

    @Override
    public char terminator() {
        return '#';
    }
}
