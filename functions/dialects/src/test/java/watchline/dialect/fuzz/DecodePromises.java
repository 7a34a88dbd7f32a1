package watchline.dialect.fuzz;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Message;
import watchline.dialect.model.Place;
import watchline.dialect.model.Report;
import watchline.dialect.model.Status;
import watchline.dialect.model.Vitals;
import watchline.dialect.model.WifiAp;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;

/**
 * Decodes bytes that need not be a frame, and holds what comes out to what everybody behind relies on: every number within its
 * bounds, every text clean and short, every list bounded, the glance in agreement with the meaning. Answers are held to
 * {@link ReplyPromises}.
 */
final class DecodePromises {

    /** The session of a watch that has logged in. */
    static final String SESSION = "861265064025262";

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LEAST_TIME = Instant.EPOCH;
    private static final Instant MOST_TIME = Instant.parse("2100-01-01T00:00:00Z");

    /** A byte that is not text becomes four characters, as in {@code \xff}. */
    private static final int CHARACTERS_A_BYTE = 4;

    private static final int MAX_WORD_BYTES = 32;
    private static final int MAX_NOTES = 8;
    /** What a note or a reason says beside the bytes that it shows. */
    private static final int MAX_NOTE_CHARACTERS = 96 + MAX_WORD_BYTES * CHARACTERS_A_BYTE;
    /** The largest number that has a bound of its own and no typed field is that of the sleep of an IW watch. */
    private static final double MOST_EXTRA = 1_000_000;

    private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final Pattern ID = Pattern.compile("[0-9]{8,16}");

    private DecodePromises() {}

    /** The meaning on the session of {@link #SESSION}, after everything has been checked with and without a session. */
    static Decoded decode(Dialect dialect, byte[] bytes) {
        decode(dialect, bytes, null);
        return decode(dialect, bytes, SESSION);
    }

    private static Decoded decode(Dialect dialect, byte[] bytes, @Nullable String session) {
        byte[] before = bytes.clone();
        Glance glance = dialect.glance(bytes);
        Decoded decoded = dialect.decode(bytes, new DecodeContext(session, NOW, NOW, 0));
        Promise.hold(Arrays.equals(bytes, before), "the bytes were written into");
        Promise.hold(glance.deviceId() == null || isId(glance.deviceId()), "id: {}", glance.deviceId());
        String id = glance.deviceId() == null ? session : glance.deviceId();
        Promise.hold(Objects.equals(decoded.deviceId(), id), "id: {} (expected: {})", decoded.deviceId(), id);
        assertMessage(decoded.message(), decoded.deviceId());
        ReplyPromises.check(dialect, decoded);
        return decoded;
    }

    private static void assertMessage(Message message, @Nullable String deviceId) {
        if (message instanceof Report report) {
            Promise.hold(deviceId != null, "a report of nobody: {}", report);
            assertReport(report);
        } else if (message instanceof Message.Unknown unknown) {
            assertClean("word", unknown.word(), MAX_WORD_BYTES * CHARACTERS_A_BYTE);
        } else if (message instanceof Message.Malformed malformed) {
            assertClean("reason", malformed.reason(), MAX_NOTE_CHARACTERS);
        }
    }

    private static void assertReport(Report report) {
        Promise.hold(!report.message().isEmpty(), "no word: {}", report);
        assertClean("message", report.message(), MAX_WORD_BYTES * CHARACTERS_A_BYTE);
        Instant time = report.time();
        if (time != null) {
            Promise.hold(!time.isBefore(LEAST_TIME) && time.isBefore(MOST_TIME), "time: {}", time);
        }
        assertPlace(report.place());
        assertStatus(report.status());
        assertVitals(report.vitals());
        Promise.hold(new HashSet<>(report.alarms()).size() == report.alarms().size(), "twice in {}", report.alarms());
        Promise.hold(report.alarms().containsAll(report.raised()), "raised, but no alarm: {}", report.raised());
        assertLists(report);
        report.extra().forEach(DecodePromises::assertExtra);
    }

    private static void assertPlace(Place place) {
        within(Bounds.LATITUDE, place.lat());
        within(Bounds.LONGITUDE, place.lon());
        within(Bounds.ACCURACY, place.accuracyM());
        within(Bounds.SPEED, place.speedKmh());
        within(Bounds.COURSE, place.courseDeg());
        within(Bounds.ALTITUDE, place.altitudeM());
        within(Bounds.SATELLITES, place.satellites());
        within(Bounds.HDOP, place.hdop());
        Promise.hold((place.lat() == null) == (place.lon() == null), "half a place: {}", place);
        boolean somewhere = place.fix() == Fix.GNSS || place.fix() == Fix.NETWORK;
        Promise.hold(!somewhere || place.hasCoordinates(), "a fix of nowhere: {}", place);
    }

    private static void assertStatus(Status status) {
        within(Bounds.BATTERY, status.batteryPct());
        within(Bounds.SIGNAL, status.signal());
        within(Bounds.STEPS, status.steps());
        within(Bounds.ROLLS, status.rolls());
    }

    private static void assertVitals(Vitals vitals) {
        within(Bounds.HEART_RATE, vitals.heartRateBpm());
        within(Bounds.SYSTOLIC, vitals.systolicMmHg());
        within(Bounds.DIASTOLIC, vitals.diastolicMmHg());
        within(Bounds.SPO2, vitals.spo2Pct());
        within(Bounds.TEMPERATURE, vitals.temperatureC());
        within(Bounds.BLOOD_SUGAR, vitals.bloodSugarMgDl());
    }

    private static void assertLists(Report report) {
        for (List<?> list : List.of(report.cells(), report.wifi(), report.ble())) {
            Promise.hold(list.size() <= Bounds.MAX_LIST, "{} entries", list.size());
        }
        for (Cell cell : report.cells()) {
            within(Bounds.MCC, cell.mcc());
            within(Bounds.MNC, cell.mnc());
            within(Bounds.LAC, cell.lac());
            within(Bounds.CID, cell.cid());
            within(Bounds.RSSI_DBM, cell.rssiDbm());
            within(Bounds.RSSI_RAW, cell.rssiRaw());
        }
        for (WifiAp ap : report.wifi()) {
            Promise.hold(MAC.matcher(ap.mac()).matches(), "address: {}", ap.mac());
            within(Bounds.RSSI_DBM, ap.rssiDbm());
            assertName(ap.ssid());
        }
        for (Beacon beacon : report.ble()) {
            Promise.hold(MAC.matcher(beacon.mac()).matches(), "address: {}", beacon.mac());
            within(Bounds.RSSI_DBM, beacon.rssiDbm());
            within(Bounds.RSSI_RAW, beacon.rssiRaw());
            assertName(beacon.name());
        }
    }

    private static void assertExtra(String name, Object value) {
        if (value instanceof String text) {
            assertClean(name, text, Bounds.MAX_TEXT_BYTES * CHARACTERS_A_BYTE);
        } else if (value instanceof Number number) {
            Promise.hold(Math.abs(number.doubleValue()) <= MOST_EXTRA, "{}: {}", name, number);
        } else if (value instanceof List<?> notes) {
            Promise.hold(notes.size() <= MAX_NOTES, "{}: {} notes", name, notes.size());
            notes.forEach(note -> assertClean(name, (String) note, MAX_NOTE_CHARACTERS));
        } else {
            Promise.hold(value instanceof Boolean, "{}: {}", name, value);
        }
    }

    private static void assertName(@Nullable String name) {
        if (name != null) {
            assertClean("name", name, Bounds.MAX_NAME_BYTES * CHARACTERS_A_BYTE);
        }
    }

    private static void assertClean(String what, String text, int maxCharacters) {
        Promise.hold(text.length() <= maxCharacters, "{}: {} characters: {}", what, text.length(), text);
        Promise.hold(text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD'), "{}: {}", what, text);
    }

    private static void within(Bounds bounds, @Nullable Number value) {
        if (value != null) {
            Promise.hold(bounds.contains(value.doubleValue()), "{}", bounds.complaint(value.toString()));
        }
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }
}
