package watchline.benchmark.units;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import watchline.benchmark.units.Mix.Said;

/** Frames of the IW dialect as its watches write them, in the form of those in {@code samples/frames/iw}. Not for more than one thread. */
final class IwWords {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withZone(ZoneOffset.UTC);
    private static final String CELL = "204,08,6070,15112508";
    private static final String WIFI = "home|74-DE-2B-E8-72-41|97&a|9c-63-5b-58-23-2b|88&b|76-83-c2-77-5c-54|76";
    private static final int READINGS = 4;

    private final Wearer wearer;
    private int steps;
    private int readings;

    IwWords(Wearer wearer) {
        this.wearer = wearer;
    }

    byte[] frame(Said said, Instant at) {
        LocalTime time = LocalTime.ofInstant(at, ZoneOffset.UTC);
        int minute = time.toSecondOfDay() / 60;
        steps += Wearer.away(minute) > 0 ? 90 : 1;
        String text =
                switch (said) {
                    case POSITION -> "IWAP01" + position(at, minute) + "," + CELL + "," + WIFI;
                    case SOS -> "IWAP10" + position(at, minute) + "," + CELL + ",01,en,00," + WIFI;
                    case NETWORKS -> "IWAP02,en,0,3,204,8,6070|15112508|34,6070|15112509|40,6070|15112511|52,3," + WIFI;
                    case HEARTBEAT -> "IWAP03," + status(minute) + "," + steps + ",02";
                    case HEALTH -> reading(minute);
                };
        return (text + "#").getBytes(StandardCharsets.US_ASCII);
    }

    private String position(Instant at, int minute) {
        return DATE.format(at) + "A" + degrees(wearer.lat(minute), 2) + "N" + degrees(wearer.lon(), 3) + "E003.2"
                + TIME.format(at) + "120.50" + status(minute);
    }

    /** Signal, satellites, battery, and what the watch is set to. */
    private static String status(int minute) {
        return String.format(Locale.ROOT, "060009%03d00008", Wearer.batteryPct(minute));
    }

    /** {@code ddmm.mmmm}. */
    private static String degrees(double value, int digits) {
        int whole = (int) value;
        return String.format(Locale.ROOT, "%0" + digits + "d%07.4f", whole, (value - whole) * 60);
    }

    private String reading(int minute) {
        int bpm = wearer.heartRateBpm();
        readings++;
        return switch (readings % READINGS) {
            case 0 -> "IWAP49," + bpm;
            case 1 -> "IWAPHT," + bpm + ",121,78";
            case 2 -> "IWAPHP," + bpm + ",121,78,97,0.0,36.5";
            default -> "IWAP50,36.5," + Wearer.batteryPct(minute);
        };
    }
}
