package watchline.dialect.spi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Place;
import watchline.dialect.model.Report;
import watchline.dialect.model.Status;
import watchline.dialect.model.Vitals;
import watchline.dialect.model.WifiAp;

/**
 * Collects what a frame says and holds every number to its {@link Bounds}: a value outside costs itself, not the frame, and is
 * noted in {@code extra.dropped} as {@code batteryPct: 255 (expected: 0-100)}. {@link Numbers#NONE} and NaN mean "not said".
 * Not for sharing between threads.
 */
public final class ReportBuilder {

    private static final int MAX_DROPPED_NOTES = 8;

    private final String message;
    private final Kind kind;
    private final List<AlarmType> alarms = new ArrayList<>(2);
    private final List<AlarmType> raised = new ArrayList<>(2);
    private final List<Cell> cells = new ArrayList<>(4);
    private final List<WifiAp> wifi = new ArrayList<>(4);
    private final List<Beacon> ble = new ArrayList<>(0);
    private final Map<String, Object> extra = new LinkedHashMap<>(4);
    private @Nullable List<String> dropped;

    private @Nullable Instant time;
    private @Nullable Fix fix;
    private @Nullable Double lat;
    private @Nullable Double lon;
    private @Nullable Double accuracyM;
    private @Nullable Double speedKmh;
    private @Nullable Double courseDeg;
    private @Nullable Double altitudeM;
    private @Nullable Integer satellites;
    private @Nullable Double hdop;
    private @Nullable Integer batteryPct;
    private @Nullable Integer signal;
    private @Nullable Integer steps;
    private @Nullable Integer rolls;
    private @Nullable Boolean worn;
    private @Nullable Integer heartRateBpm;
    private @Nullable Integer systolicMmHg;
    private @Nullable Integer diastolicMmHg;
    private @Nullable Integer spo2Pct;
    private @Nullable Double temperatureC;
    private @Nullable Double bloodSugarMgDl;

    /** @param message the watch's own word, as it will be stored */
    public ReportBuilder(String message, Kind kind) {
        this.message = message;
        this.kind = kind;
    }

    public ReportBuilder time(@Nullable Instant value) {
        time = value;
        return this;
    }

    /**
     * The fix and its coordinates in degrees, signs applied. Both coordinates zero, one of them missing or one out of bounds
     * leave the frame without coordinates, and a fix without coordinates is {@link Fix#NONE}.
     */
    public ReportBuilder place(Fix source, double latitude, double longitude) {
        fix = Fix.NONE;
        lat = null;
        lon = null;
        Double checkedLat = decimal(Bounds.LATITUDE, latitude);
        Double checkedLon = decimal(Bounds.LONGITUDE, longitude);
        if (checkedLat != null && checkedLon != null && !(latitude == 0 && longitude == 0)) {
            fix = source;
            lat = checkedLat;
            lon = checkedLon;
        }
        return this;
    }

    public ReportBuilder accuracyM(double value) {
        accuracyM = decimal(Bounds.ACCURACY, value);
        return this;
    }

    public ReportBuilder speedKmh(double value) {
        speedKmh = decimal(Bounds.SPEED, value);
        return this;
    }

    public ReportBuilder courseDeg(double value) {
        courseDeg = decimal(Bounds.COURSE, value);
        return this;
    }

    public ReportBuilder altitudeM(double value) {
        altitudeM = decimal(Bounds.ALTITUDE, value);
        return this;
    }

    public ReportBuilder satellites(long value) {
        satellites = whole(Bounds.SATELLITES, value);
        return this;
    }

    public ReportBuilder hdop(double value) {
        hdop = decimal(Bounds.HDOP, value);
        return this;
    }

    public ReportBuilder batteryPct(long value) {
        batteryPct = whole(Bounds.BATTERY, value);
        return this;
    }

    public ReportBuilder signal(long value) {
        signal = whole(Bounds.SIGNAL, value);
        return this;
    }

    public ReportBuilder steps(long value) {
        steps = whole(Bounds.STEPS, value);
        return this;
    }

    public ReportBuilder rolls(long value) {
        rolls = whole(Bounds.ROLLS, value);
        return this;
    }

    public ReportBuilder worn(boolean value) {
        worn = value;
        return this;
    }

    /** Zero means not worn or failed and is taken for "not measured", as for all vitals. */
    public ReportBuilder heartRateBpm(long value) {
        heartRateBpm = whole(Bounds.HEART_RATE, measured(value));
        return this;
    }

    public ReportBuilder systolicMmHg(long value) {
        systolicMmHg = whole(Bounds.SYSTOLIC, measured(value));
        return this;
    }

    public ReportBuilder diastolicMmHg(long value) {
        diastolicMmHg = whole(Bounds.DIASTOLIC, measured(value));
        return this;
    }

    public ReportBuilder spo2Pct(long value) {
        spo2Pct = whole(Bounds.SPO2, measured(value));
        return this;
    }

    public ReportBuilder temperatureC(double value) {
        temperatureC = decimal(Bounds.TEMPERATURE, measured(value));
        return this;
    }

    public ReportBuilder bloodSugarMgDl(double value) {
        bloodSugarMgDl = decimal(Bounds.BLOOD_SUGAR, measured(value));
        return this;
    }

    /** Something is wrong, and that is news. */
    public ReportBuilder alarm(AlarmType type) {
        if (!raised.contains(type)) {
            raised.add(type);
        }
        return state(type);
    }

    /** Something is wrong, and the watch repeats it in every frame for as long as it lasts. */
    public ReportBuilder state(AlarmType type) {
        if (!alarms.contains(type)) {
            alarms.add(type);
        }
        return this;
    }

    /** A cell with its signal in dBm. Numbers out of bounds are left out; a cell without a CID is not kept. */
    public ReportBuilder cellDbm(long mcc, long mnc, long lac, long cid, long rssiDbm) {
        return cell(mcc, mnc, lac, cid, whole(Bounds.RSSI_DBM, rssiDbm), null);
    }

    /** A cell with its signal on the firmware's own scale. */
    public ReportBuilder cellRaw(long mcc, long mnc, long lac, long cid, long rssiRaw) {
        return cell(mcc, mnc, lac, cid, null, whole(Bounds.RSSI_RAW, rssiRaw));
    }

    private ReportBuilder cell(
            long mcc, long mnc, long lac, long cid, @Nullable Integer rssiDbm, @Nullable Integer rssiRaw) {
        if (cid != Numbers.NONE && !Bounds.CID.contains((double) cid)) {
            drop(Bounds.CID.complaint(Long.toString(cid)));
        } else if (cid != Numbers.NONE && cells.size() < Bounds.MAX_LIST) {
            cells.add(new Cell(
                    whole(Bounds.MCC, mcc), whole(Bounds.MNC, mnc), whole(Bounds.LAC, lac), cid, rssiDbm, rssiRaw));
        }
        return this;
    }

    /** An access point. Repeats of a MAC and entries without one are not kept. */
    public ReportBuilder wifi(@Nullable String mac, long rssiDbm, @Nullable String ssid) {
        if (mac == null || wifi.size() >= Bounds.MAX_LIST) {
            return this;
        }
        for (int i = 0; i < wifi.size(); i++) {
            if (wifi.get(i).mac().equals(mac)) {
                return this;
            }
        }
        wifi.add(new WifiAp(mac, whole(Bounds.RSSI_DBM, rssiDbm), ssid == null || ssid.isEmpty() ? null : ssid));
        return this;
    }

    /** A Bluetooth device with its signal in dBm. */
    public ReportBuilder beaconDbm(@Nullable String mac, long rssiDbm, @Nullable String name) {
        return beacon(mac, whole(Bounds.RSSI_DBM, rssiDbm), null, name);
    }

    /** A Bluetooth device with its signal on the firmware's own scale. */
    public ReportBuilder beaconRaw(@Nullable String mac, long rssiRaw, @Nullable String name) {
        return beacon(mac, null, whole(Bounds.RSSI_RAW, rssiRaw), name);
    }

    private ReportBuilder beacon(
            @Nullable String mac, @Nullable Integer rssiDbm, @Nullable Integer rssiRaw, @Nullable String name) {
        if (mac != null && ble.size() < Bounds.MAX_LIST) {
            ble.add(new Beacon(mac, rssiDbm, rssiRaw, name == null || name.isEmpty() ? null : name));
        }
        return this;
    }

    /** What has no typed field. Empty text is not kept. */
    public ReportBuilder extra(String name, Object value) {
        if (!(value instanceof String text && text.isEmpty())) {
            extra.put(name, value);
        }
        return this;
    }

    /** A whole number that has no typed field; nothing when it was not said. */
    public ReportBuilder extraWhole(String name, long value) {
        if (value != Numbers.NONE) {
            extra.put(name, value);
        }
        return this;
    }

    /** A number that has no typed field; nothing when it was not said. */
    public ReportBuilder extraDecimal(String name, double value) {
        if (!Double.isNaN(value)) {
            extra.put(name, value);
        }
        return this;
    }

    /** Notes a field that could not be used: {@code name: found (expected: what)}. */
    public ReportBuilder drop(String complaint) {
        if (dropped == null) {
            dropped = new ArrayList<>(1);
        }
        if (dropped.size() < MAX_DROPPED_NOTES) {
            dropped.add(complaint);
        }
        return this;
    }

    public Report build() {
        if (dropped != null) {
            extra.put("dropped", List.copyOf(dropped));
        }
        return new Report(
                message,
                kind,
                time,
                new Place(fix, lat, lon, accuracyM, speedKmh, courseDeg, altitudeM, satellites, hdop),
                new Status(batteryPct, signal, steps, rolls, worn),
                new Vitals(heartRateBpm, systolicMmHg, diastolicMmHg, spo2Pct, temperatureC, bloodSugarMgDl),
                List.copyOf(alarms),
                List.copyOf(raised),
                List.copyOf(cells),
                List.copyOf(wifi),
                List.copyOf(ble),
                extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(extra));
    }

    private static long measured(long value) {
        return value == 0 ? Numbers.NONE : value;
    }

    private static double measured(double value) {
        return value == 0 ? Double.NaN : value;
    }

    private @Nullable Integer whole(Bounds bounds, long value) {
        if (value == Numbers.NONE) {
            return null;
        }
        if (!bounds.contains((double) value)) {
            drop(bounds.complaint(Long.toString(value)));
            return null;
        }
        return (int) value;
    }

    private @Nullable Double decimal(Bounds bounds, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        if (!bounds.contains(value)) {
            drop(bounds.complaint(Double.toString(value)));
            return null;
        }
        return value;
    }
}
