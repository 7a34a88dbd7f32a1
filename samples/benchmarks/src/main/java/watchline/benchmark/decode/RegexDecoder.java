package watchline.benchmark.decode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/**
 * The baseline: positions decoded as most servers for such devices do it, one regular expression a message and another for each list
 * in it. It makes the same reports of the frames that it is measured with, which a test holds, and knows none of the quirks, bounds
 * and variants of the dialects.
 */
enum RegexDecoder {
    IW(
            "IWAP01(\\d{6})([AV])(\\d{2})(\\d{2}\\.\\d+)([NS])(\\d{3})(\\d{2}\\.\\d+)([EW])(\\d{3}\\.\\d)(\\d{6})(\\d{3}\\.\\d{2})"
                    + "(\\d{3})(\\d{3})(\\d{3})\\d\\d{2}(\\d{2}),(\\d+),(\\d+),(\\d+),(\\d+),([^#]*)#") {
        @Override
        Report read(Matcher frame) {
            boolean valid = frame.group(2).equals("A");
            ReportBuilder report = new ReportBuilder("AP01", Kind.POSITION)
                    .time(time(frame.group(1) + frame.group(10), YEAR_FIRST))
                    .place(
                            valid ? Fix.GNSS : Fix.NONE,
                            degrees(frame.group(3), frame.group(4), frame.group(5)),
                            degrees(frame.group(6), frame.group(7), frame.group(8)))
                    .signal(Long.parseLong(frame.group(12)))
                    .satellites(Long.parseLong(frame.group(13)))
                    .batteryPct(Long.parseLong(frame.group(14)))
                    .extraWhole("workingMode", Long.parseLong(frame.group(15)));
            if (valid) {
                report.speedKmh(Double.parseDouble(frame.group(9))).courseDeg(Double.parseDouble(frame.group(11)));
            }
            if (valid && Long.parseLong(frame.group(13)) == 0) {
                report.extra("lowAccuracy", true);
            }
            report.cellDbm(
                    Long.parseLong(frame.group(16)),
                    Long.parseLong(frame.group(17)),
                    Long.parseLong(frame.group(18)),
                    Long.parseLong(frame.group(19)),
                    Numbers.NONE);
            Matcher wifi = IW_WIFI.matcher(frame.group(20));
            while (wifi.find()) {
                report.wifi(wifi.group(2), Long.parseLong(wifi.group(3)), wifi.group(1));
            }
            return report.build();
        }
    },

    BRACKET(
            "\\[\\w{2}\\*\\d{10}\\*\\p{XDigit}{4}\\*(UD\\w*),(\\d{6}),(\\d{6}),([AV]),([\\d.]+),([NS]),([\\d.]+),([EW]),([\\d.]+),"
                    + "([\\d.]+),(-?[\\d.]+),(\\d+),(\\d+),(\\d+),(\\d+),(\\d+),\\p{XDigit}{8},(\\d+),(\\d+),(\\d+),(\\d+)"
                    + "((?:,\\d+,\\d+,\\d+)+),(\\d+)((?:,[^,]*,[\\p{XDigit}:]{17},-?\\d+)*),([\\d.]+)]") {
        @Override
        Report read(Matcher frame) {
            ReportBuilder report = new ReportBuilder(frame.group(1), Kind.POSITION)
                    .time(time(frame.group(2) + frame.group(3), DAY_FIRST))
                    .place(
                            frame.group(4).equals("A") ? Fix.GNSS : Fix.NONE,
                            signed(frame.group(5), frame.group(6)),
                            signed(frame.group(7), frame.group(8)))
                    .speedKmh(Double.parseDouble(frame.group(9)))
                    .courseDeg(Double.parseDouble(frame.group(10)))
                    .altitudeM(Double.parseDouble(frame.group(11)))
                    .satellites(Long.parseLong(frame.group(12)))
                    .signal(Long.parseLong(frame.group(13)))
                    .batteryPct(Long.parseLong(frame.group(14)))
                    .steps(Long.parseLong(frame.group(15)))
                    .rolls(Long.parseLong(frame.group(16)));
            long mcc = Long.parseLong(frame.group(19));
            long mnc = Long.parseLong(frame.group(20));
            Matcher cell = BRACKET_CELL.matcher(frame.group(21));
            while (cell.find()) {
                long lac = Long.parseLong(cell.group(1));
                long cid = Long.parseLong(cell.group(2));
                long raw = Long.parseLong(cell.group(3));
                boolean swapped = lac > MOST_LAC;
                report.cellRaw(mcc, mnc, swapped ? cid : lac, swapped ? lac : cid, raw);
            }
            Matcher wifi = BRACKET_WIFI.matcher(frame.group(23));
            while (wifi.find()) {
                report.wifi(wifi.group(2), Long.parseLong(wifi.group(3)), wifi.group(1));
            }
            return report.accuracyM(Double.parseDouble(frame.group(24))).build();
        }
    },

    GOTOP(
            "#\\d{15},(CMD-\\w),([AV]),DATE:(\\d{6}),TIME:(\\d{6}),LAT:([\\d.]+)([NS]),LOT:([\\d.]+)([EW]),Speed:([\\d.]+),"
                    + "([\\d-]+)-(\\d+)-(\\d+),(\\d+),(\\d{3})(\\d{2})-(\\p{XDigit}+)-(\\p{XDigit}+),(\\d+),([\\d.]+),([\\d.]+),(\\d+),(.*)#") {
        @Override
        Report read(Matcher frame) {
            ReportBuilder report = new ReportBuilder(frame.group(1), Kind.POSITION)
                    .time(time(frame.group(3) + frame.group(4), YEAR_FIRST))
                    .place(
                            frame.group(2).equals("A") ? Fix.GNSS : Fix.NONE,
                            signed(frame.group(5), frame.group(6)),
                            signed(frame.group(7), frame.group(8)))
                    .speedKmh(Double.parseDouble(frame.group(9)))
                    .extra("flags", frame.group(10))
                    .batteryPct(Long.parseLong(frame.group(11)))
                    .signal(Long.parseLong(frame.group(12)))
                    .courseDeg(Double.parseDouble(frame.group(13)))
                    .satellites(Long.parseLong(frame.group(18)))
                    .hdop(Double.parseDouble(frame.group(19)))
                    .extraDecimal("deviceTemperatureC", Double.parseDouble(frame.group(20)))
                    .extra("tail", frame.group(21));
            long lac = Long.parseLong(frame.group(16), HEX);
            report.cellDbm(
                    Long.parseLong(frame.group(14)),
                    Long.parseLong(frame.group(15)),
                    lac == NO_LAC ? Numbers.NONE : lac,
                    Long.parseLong(frame.group(17), HEX),
                    Numbers.NONE);
            Matcher wifi = GOTOP_WIFI.matcher(frame.group(22));
            while (wifi.find()) {
                String mac = wifi.group(3).toLowerCase(Locale.ROOT);
                report.wifi(mac, Long.parseLong(wifi.group(2)), wifi.group(1));
            }
            return report.build();
        }
    };

    private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("yyMMddHHmmss");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("ddMMyyHHmmss");
    private static final Pattern IW_WIFI = Pattern.compile("([^|&]*)\\|([\\p{XDigit}:]{17})\\|(-?\\d+)");
    private static final Pattern BRACKET_CELL = Pattern.compile(",(\\d+),(\\d+),(\\d+)");
    private static final Pattern BRACKET_WIFI = Pattern.compile(",([^,]*),([\\p{XDigit}:]{17}),(-?\\d+)");
    private static final Pattern GOTOP_WIFI = Pattern.compile("\"([^\"]*)\",(-?\\d+),\"([\\p{XDigit}:]{17})\"");
    private static final int HEX = 16;
    private static final long NO_LAC = 0xFFFE;
    private static final double MINUTES = 60;
    private static final double PRECISION = 1e7;
    private static final long MOST_LAC = 0xFFFF;

    private final Pattern pattern;

    RegexDecoder(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static RegexDecoder of(String dialect) {
        return valueOf(dialect.toUpperCase(Locale.ROOT));
    }

    abstract Report read(Matcher frame);

    /** @throws IllegalArgumentException if it is not the kind of frame that is measured */
    Report decode(byte[] frame) {
        Matcher matcher = pattern.matcher(new String(frame, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new IllegalArgumentException("frame: " + new String(frame, StandardCharsets.ISO_8859_1));
        }
        return read(matcher);
    }

    private static Instant time(String digits, DateTimeFormatter format) {
        return LocalDateTime.parse(digits, format).toInstant(ZoneOffset.UTC);
    }

    private static double degrees(String degrees, String minutes, String hemisphere) {
        double value = Double.parseDouble(degrees) + Double.parseDouble(minutes) / MINUTES;
        return signed(Math.round(value * PRECISION) / PRECISION, hemisphere);
    }

    private static double signed(String value, String hemisphere) {
        return signed(Double.parseDouble(value), hemisphere);
    }

    private static double signed(double value, String hemisphere) {
        return hemisphere.equals("S") || hemisphere.equals("W") ? -value : value;
    }
}
