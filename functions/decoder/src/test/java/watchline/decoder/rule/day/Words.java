package watchline.decoder.rule.day;

import watchline.decoder.rule.fence.GeoPoint;
import watchline.decoder.rule.fence.Places;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.spi.ReportBuilder;

/**
 * What a report says, in words: {@code gnss 300 ~25} (metres east of home, accuracy), {@code network 800}, {@code last 0} (old
 * coordinates), {@code battery 14}, {@code hr 72}, {@code bp 120/80}, {@code spo2 96}, {@code temp 36.5}, {@code sugar 90},
 * {@code worn}, {@code unworn}, {@code alarm sos}, {@code heartbeat} (nothing).
 */
final class Words {

    private static final double EAST = 90;

    private Words() {}

    static ReportBuilder say(ReportBuilder report, String text) {
        String[] words = text.strip().split(" +");
        return switch (words[0]) {
            case "heartbeat" -> report;
            case "worn" -> report.worn(true);
            case "unworn" -> report.worn(false);
            case "gnss" -> place(report, Fix.GNSS, words);
            case "network" -> place(report, Fix.NETWORK, words);
            case "last" -> place(report, Fix.NONE, words);
            case "battery" -> report.batteryPct(Integer.parseInt(words[1]));
            case "alarm" -> report.alarm(AlarmType.ofWireName(words[1]));
            default -> vital(report, words[0], words[1]);
        };
    }

    static GeoPoint eastOfHome(double metres) {
        return Places.from(Places.HOME, metres, EAST);
    }

    private static ReportBuilder place(ReportBuilder report, Fix fix, String[] words) {
        GeoPoint there = eastOfHome(Double.parseDouble(words[1]));
        report.place(fix, there.lat(), there.lon());
        return words.length > 2 ? report.accuracyM(Double.parseDouble(words[2].substring(1))) : report;
    }

    private static ReportBuilder vital(ReportBuilder report, String name, String value) {
        return switch (name) {
            case "hr" -> report.heartRateBpm(Integer.parseInt(value));
            case "bp" -> {
                String[] pressures = value.split("/");
                yield report.systolicMmHg(Integer.parseInt(pressures[0])).diastolicMmHg(Integer.parseInt(pressures[1]));
            }
            case "spo2" -> report.spo2Pct(Integer.parseInt(value));
            case "temp" -> report.temperatureC(Double.parseDouble(value));
            case "sugar" -> report.bloodSugarMgDl(Double.parseDouble(value));
            default -> throw new IllegalArgumentException(name + " (expected: a word of a script)");
        };
    }
}
