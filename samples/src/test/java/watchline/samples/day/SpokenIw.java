package watchline.samples.day;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Frames of a watch that speaks IW, from words: {@code gnss 300} (metres east of home), {@code indoors} (a position without a fix),
 * {@code battery 14} beside either, {@code alarm 01} (its code) beside either, {@code heart 72}, {@code heartbeat 60} (battery).
 * Source: iw.md 3.
 */
final class SpokenIw {

    /** Made up, on open sea. */
    private static final double LAT = 0.35;

    private static final double LON = 0.31;
    private static final double METRES_A_DEGREE = 111_320;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private int batteryPct = 80;

    /** @param time as the clock of the watch says */
    byte[] frame(String words, Instant time) {
        String fix = "";
        String alarm = "";
        for (String part : words.split(" *, *")) {
            String[] word = part.split(" +");
            switch (word[0]) {
                case "battery" -> batteryPct = Integer.parseInt(word[1]);
                case "alarm" -> alarm = word[1];
                case "gnss", "indoors" -> fix = part;
                case "heart" -> {
                    return bytes("IWAP49," + word[1] + "#");
                }
                case "heartbeat" -> {
                    return bytes("IWAP03,0630070" + three(batteryPct) + "00008,0,00,8,600#");
                }
                default -> throw new IllegalArgumentException(part + " (expected: a word of a watch)");
            }
        }
        String block = block(fix.isEmpty() ? "indoors" : fix, time.atZone(ZoneOffset.UTC));
        return bytes(alarm.isEmpty() ? "IWAP01" + block + ",#" : "IWAP10" + block + "," + alarm + ",en,00,#");
    }

    static double eastOfHome(double metres) {
        return LON + metres / METRES_A_DEGREE;
    }

    static double lat() {
        return LAT;
    }

    private String block(String fix, ZonedDateTime time) {
        boolean valid = !fix.equals("indoors");
        double lon = valid ? eastOfHome(Double.parseDouble(fix.split(" +")[1])) : 0;
        double lat = valid ? LAT : 0;
        return DATE.format(time) + (valid ? "A" : "V") + degrees(lat, 2) + "N" + degrees(lon, 3) + "E000.0"
                + TIME.format(time) + "000.00063009" + three(batteryPct) + "00008,204,08,3270,2706028";
    }

    private static String degrees(double value, int digits) {
        int whole = (int) value;
        return String.format(Locale.ROOT, "%0" + digits + "d%07.4f", whole, (value - whole) * 60);
    }

    private static String three(int value) {
        return String.format(Locale.ROOT, "%03d", value);
    }

    private static byte[] bytes(String frame) {
        return frame.getBytes(StandardCharsets.US_ASCII);
    }
}
