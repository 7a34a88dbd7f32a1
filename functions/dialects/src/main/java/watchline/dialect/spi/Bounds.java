package watchline.dialect.spi;

/**
 * The bounds that every number off the wire is held to before use. The ranges of the vitals are those of the fact-sheet
 * (iw.md 3.6); the others are what the thing measured can be at all.
 *
 * @param name of the stored attribute
 * @param least smallest value taken
 * @param most largest value taken
 */
public record Bounds(String name, double least, double most) {

    public static final Bounds HEART_RATE = new Bounds("heartRateBpm", 30, 220);
    public static final Bounds SYSTOLIC = new Bounds("systolicMmHg", 60, 250);
    public static final Bounds DIASTOLIC = new Bounds("diastolicMmHg", 30, 150);
    public static final Bounds SPO2 = new Bounds("spo2Pct", 70, 100);
    public static final Bounds TEMPERATURE = new Bounds("temperatureC", 30, 43);
    public static final Bounds BLOOD_SUGAR = new Bounds("bloodSugarMgDl", 10, 600);

    public static final Bounds BATTERY = new Bounds("batteryPct", 0, 100);
    public static final Bounds SIGNAL = new Bounds("signal", 0, 999);
    public static final Bounds STEPS = new Bounds("steps", 0, 999_999);
    public static final Bounds ROLLS = new Bounds("rolls", 0, 99_999);

    public static final Bounds LATITUDE = new Bounds("lat", -90, 90);
    public static final Bounds LONGITUDE = new Bounds("lon", -180, 180);
    public static final Bounds ACCURACY = new Bounds("accuracyM", 0, 100_000);
    public static final Bounds SPEED = new Bounds("speedKmh", 0, 500);
    public static final Bounds COURSE = new Bounds("courseDeg", 0, 360);
    public static final Bounds ALTITUDE = new Bounds("altitudeM", -500, 10_000);
    public static final Bounds SATELLITES = new Bounds("satellites", 0, 99);
    public static final Bounds HDOP = new Bounds("hdop", 0, 100);

    public static final Bounds MCC = new Bounds("mcc", 1, 999);
    public static final Bounds MNC = new Bounds("mnc", 0, 999);
    /** 65533 to 65535 mean unknown on LTE and are kept as the watch says them. */
    public static final Bounds LAC = new Bounds("lac", 0, 65_535);
    /** 28 bits on LTE. */
    public static final Bounds CID = new Bounds("cid", 0, 268_435_455);

    public static final Bounds RSSI_DBM = new Bounds("rssiDbm", -150, 0);
    public static final Bounds RSSI_RAW = new Bounds("rssiRaw", -200, 255);

    /** Entries of a list (cells, Wi-Fi, beacons) that are read; the most seen in captures is 15. */
    public static final int MAX_LIST = 20;
    /** Bytes of a network's or a beacon's name. */
    public static final int MAX_NAME_BYTES = 32;
    /** Bytes of a piece of free text in {@code extra}. */
    public static final int MAX_TEXT_BYTES = 256;

    public boolean contains(double value) {
        return value >= least && value <= most;
    }

    /** {@code batteryPct: 255 (expected: 0-100)}. */
    public String complaint(String found) {
        return name + ": " + found + " (expected: " + Numbers.plain(least) + (least < 0 || most < 0 ? " to " : "-")
                + Numbers.plain(most) + ")";
    }
}
