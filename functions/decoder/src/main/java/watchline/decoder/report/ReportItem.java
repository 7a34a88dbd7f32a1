package watchline.decoder.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.IsoTime;
import watchline.decoder.item.ItemBuilder;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Beacon;
import watchline.dialect.model.Cell;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Place;
import watchline.dialect.model.Report;
import watchline.dialect.model.Status;
import watchline.dialect.model.Vitals;
import watchline.dialect.model.WifiAp;

/**
 * The item of the table {@code reports}. Its names are public: see CHANGELOG.md before changing one. Beside the table of the
 * design, cells and beacons have {@code rssiRaw} where the dialect does not document its scale, and {@code extra.deviceTime} is
 * the time that the watch said when it was not believed.
 */
public final class ReportItem {

    private ReportItem() {}

    /** @param keep how long until it is deleted */
    public static Map<String, AttributeValue> of(Arrival arrival, Duration keep) {
        Report report = arrival.report();
        ItemBuilder item = new ItemBuilder()
                .text("deviceId", arrival.deviceId())
                .text("sk", arrival.sortKey())
                .text("kind", report.kind().wireName())
                .time("time", arrival.time())
                .text("timeSource", arrival.timed().source().wireName())
                .time("receivedAt", arrival.received());
        if (arrival.timed().source() == TimeSource.DEVICE) {
            item.whole("delayMs", arrival.delay().toMillis());
        }
        item.text("dialect", arrival.frame().dialect())
                .text("message", report.message())
                .text("transport", arrival.frame().transport().wireName());
        place(item, report.place());
        status(item, report.status());
        vitals(item, report.vitals());
        return item.texts(
                        "alarms",
                        report.alarms().stream().map(AlarmType::wireName).toList())
                .list("cells", report.cells().stream().map(ReportItem::cell).toList())
                .list(
                        "wifi",
                        report.wifi().stream().map(ReportItem::accessPoint).toList())
                .list("ble", report.ble().stream().map(ReportItem::beacon).toList())
                .map("extra", extra(arrival))
                .whole("expiresAt", arrival.received().plus(keep).getEpochSecond())
                .build();
    }

    private static void place(ItemBuilder item, Place place) {
        Fix fix = place.fix();
        item.text("fix", fix == null ? null : fix.wireName())
                .decimal("lat", place.lat())
                .decimal("lon", place.lon())
                .decimal("accuracyM", place.accuracyM())
                .decimal("speedKmh", place.speedKmh())
                .decimal("courseDeg", place.courseDeg())
                .decimal("altitudeM", place.altitudeM())
                .whole("satellites", place.satellites())
                .decimal("hdop", place.hdop());
    }

    private static void status(ItemBuilder item, Status status) {
        item.whole("batteryPct", status.batteryPct())
                .whole("signal", status.signal())
                .whole("steps", status.steps())
                .whole("rolls", status.rolls())
                .flag("worn", status.worn());
    }

    private static void vitals(ItemBuilder item, Vitals vitals) {
        item.whole("heartRateBpm", vitals.heartRateBpm())
                .whole("systolicMmHg", vitals.systolicMmHg())
                .whole("diastolicMmHg", vitals.diastolicMmHg())
                .whole("spo2Pct", vitals.spo2Pct())
                .decimal("temperatureC", vitals.temperatureC())
                .decimal("bloodSugarMgDl", vitals.bloodSugarMgDl());
    }

    private static AttributeValue cell(Cell cell) {
        return AttributeValue.fromM(new ItemBuilder()
                .whole("mcc", cell.mcc())
                .whole("mnc", cell.mnc())
                .whole("lac", cell.lac())
                .whole("cid", cell.cid())
                .whole("rssiDbm", cell.rssiDbm())
                .whole("rssiRaw", cell.rssiRaw())
                .build());
    }

    private static AttributeValue accessPoint(WifiAp wifi) {
        return AttributeValue.fromM(new ItemBuilder()
                .text("mac", wifi.mac())
                .whole("rssiDbm", wifi.rssiDbm())
                .text("ssid", wifi.ssid())
                .build());
    }

    private static AttributeValue beacon(Beacon beacon) {
        return AttributeValue.fromM(new ItemBuilder()
                .text("mac", beacon.mac())
                .whole("rssiDbm", beacon.rssiDbm())
                .whole("rssiRaw", beacon.rssiRaw())
                .text("name", beacon.name())
                .build());
    }

    private static Map<String, AttributeValue> extra(Arrival arrival) {
        ItemBuilder extra = new ItemBuilder();
        arrival.report().extra().forEach((name, value) -> put(extra, name, value));
        if (arrival.timed().rejected() != null) {
            extra.text("deviceTime", IsoTime.format(arrival.timed().rejected()));
        }
        return extra.build();
    }

    private static void put(ItemBuilder extra, String name, Object value) {
        if (value instanceof Integer whole) {
            extra.whole(name, whole);
        } else if (value instanceof Long whole) {
            extra.whole(name, whole);
        } else if (value instanceof Double decimal) {
            extra.decimal(name, decimal);
        } else if (value instanceof Boolean flag) {
            extra.flag(name, flag);
        } else if (value instanceof List<?> list) {
            List<String> texts = new ArrayList<>(list.size());
            list.forEach(entry -> texts.add(String.valueOf(entry)));
            extra.texts(name, texts);
        } else {
            extra.text(name, String.valueOf(value));
        }
    }
}
