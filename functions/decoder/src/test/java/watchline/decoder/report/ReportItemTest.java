package watchline.decoder.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.decoder.item.ItemSize;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The names are public: each stands here once more. */
class ReportItemTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:48:11.123Z");
    private static final Instant TIME = Instant.parse("2026-11-22T09:48:00Z");

    @Test
    void writesEveryFieldThatIsSaid() {
        Map<String, AttributeValue> item = item(report -> report.time(TIME)
                .place(Fix.GNSS, 51.475115, 4.5105867)
                .accuracyM(12.5)
                .speedKmh(1.5)
                .courseDeg(330.38)
                .altitudeM(-3.2)
                .satellites(6)
                .hdop(0.9)
                .batteryPct(15)
                .signal(67)
                .steps(1234)
                .rolls(3)
                .worn(true)
                .heartRateBpm(72)
                .systolicMmHg(120)
                .diastolicMmHg(80)
                .spo2Pct(98)
                .temperatureC(36.6)
                .bloodSugarMgDl(99.5)
                .alarm(AlarmType.SOS)
                .state(AlarmType.LOW_BATTERY)
                .cellDbm(204, 8, 3270, 2706028, -71)
                .cellRaw(204, 8, 3271, 2706029, 130)
                .wifi("60:a4:b7:4e:92:98", -55, "home")
                .beaconDbm("bc:57:29:6b:95:65", -52, "bt1")
                .beaconRaw("bc:57:29:6b:95:77", 55, null)
                .extra("workingMode", "8"));

        assertThat(item)
                .containsOnly(
                        text("deviceId", "861265061234567"),
                        text("sk", "2026-11-22T09:48:00.000Z#position#dbdbd999"),
                        text("kind", "position"),
                        text("time", "2026-11-22T09:48:00.000Z"),
                        text("timeSource", "device"),
                        text("receivedAt", "2026-11-22T09:48:11.123Z"),
                        number("delayMs", "11123"),
                        text("dialect", "iw"),
                        text("message", "AP01"),
                        text("transport", "tcp"),
                        text("fix", "gnss"),
                        number("lat", "51.475115"),
                        number("lon", "4.5105867"),
                        number("accuracyM", "12.5"),
                        number("speedKmh", "1.5"),
                        number("courseDeg", "330.38"),
                        number("altitudeM", "-3.2"),
                        number("satellites", "6"),
                        number("hdop", "0.9"),
                        number("batteryPct", "15"),
                        number("signal", "67"),
                        number("steps", "1234"),
                        number("rolls", "3"),
                        Map.entry("worn", AttributeValue.fromBool(true)),
                        number("heartRateBpm", "72"),
                        number("systolicMmHg", "120"),
                        number("diastolicMmHg", "80"),
                        number("spo2Pct", "98"),
                        number("temperatureC", "36.6"),
                        number("bloodSugarMgDl", "99.5"),
                        list("alarms", AttributeValue.fromS("sos"), AttributeValue.fromS("lowBattery")),
                        list(
                                "cells",
                                map(
                                        number("mcc", "204"),
                                        number("mnc", "8"),
                                        number("lac", "3270"),
                                        number("cid", "2706028"),
                                        number("rssiDbm", "-71")),
                                map(
                                        number("mcc", "204"),
                                        number("mnc", "8"),
                                        number("lac", "3271"),
                                        number("cid", "2706029"),
                                        number("rssiRaw", "130"))),
                        list(
                                "wifi",
                                map(text("mac", "60:a4:b7:4e:92:98"), number("rssiDbm", "-55"), text("ssid", "home"))),
                        list(
                                "ble",
                                map(text("mac", "bc:57:29:6b:95:65"), number("rssiDbm", "-52"), text("name", "bt1")),
                                map(text("mac", "bc:57:29:6b:95:77"), number("rssiRaw", "55"))),
                        Map.entry("extra", map(text("workingMode", "8"))),
                        number("expiresAt", Long.toString(RECEIVED.getEpochSecond() + 365L * 86_400)));
    }

    @Test
    void writesNoAttribute_whenNothingIsSaid() {
        Map<String, AttributeValue> item = item(report -> report);

        assertThat(item)
                .containsOnlyKeys(
                        "deviceId",
                        "sk",
                        "kind",
                        "time",
                        "timeSource",
                        "receivedAt",
                        "dialect",
                        "message",
                        "transport",
                        "expiresAt");
        assertThat(item).contains(text("timeSource", "server"), text("time", "2026-11-22T09:48:11.123Z"));
    }

    @Test
    void keepsWhatTheWatchSaid_whenItsTimeIsNotBelieved() {
        Map<String, AttributeValue> item = item(report -> report.time(Instant.parse("2036-02-07T06:28:16Z")));

        assertThat(item)
                .contains(
                        text("timeSource", "server"),
                        Map.entry("extra", map(text("deviceTime", "2036-02-07T06:28:16.000Z"))))
                .doesNotContainKey("delayMs");
    }

    @Test
    void writesNoNegativeDelay_whenTheWatchIsAFewMinutesAhead() {
        Map<String, AttributeValue> item = item(report -> report.time(RECEIVED.plusSeconds(120)));

        assertThat(item).contains(number("delayMs", "0"), text("timeSource", "device"));
    }

    @Test
    void writesEachTypeOfExtra() {
        Map<String, AttributeValue> item = item(report -> report.extra("text", "x")
                .extra("whole", 1)
                .extra("long", 2L)
                .extra("decimal", 0.5)
                .extra("flag", false)
                .extra("list", List.of("a", "b"))
                .extra("empty", List.of()));

        assertThat(item.get("extra"))
                .isEqualTo(map(
                        text("text", "x"),
                        number("whole", "1"),
                        number("long", "2"),
                        number("decimal", "0.5"),
                        Map.entry("flag", AttributeValue.fromBool(false)),
                        list("list", AttributeValue.fromS("a"), AttributeValue.fromS("b"))));
    }

    @Test
    void makesAnotherKey_whenTheBytesAreOthers() {
        String one = key("IWAP01#");
        String other = key("IWAP02#");

        assertThat(one).isNotEqualTo(other).isEqualTo(key("IWAP01#"));
    }

    /** As large as the largest positions of the captures: seven cells, and eight networks with names. */
    @Test
    void costsOneWriteUnit_whenAPositionIsLarge() {
        Map<String, AttributeValue> item = item(report -> {
            report.time(TIME)
                    .place(Fix.GNSS, 51.475115, 4.5105867)
                    .speedKmh(1.5)
                    .courseDeg(330.38);
            report.satellites(6).batteryPct(85).signal(67).steps(12345).rolls(12);
            for (int i = 0; i < 7; i++) {
                report.cellRaw(460, 0, 9360 + i, 4082 + i, 131);
            }
            for (int i = 0; i < 8; i++) {
                report.wifi("60:a4:b7:4e:92:9" + i, -55 - i, "network" + i);
            }
            return report;
        });

        assertThat(ItemSize.of(item)).isLessThan(ItemSize.WRITE_UNIT_BYTES);
    }

    private static String key(String bytes) {
        FrameEnvelope frame = Arrivals.frame(RECEIVED);
        FrameEnvelope other = new FrameEnvelope(
                frame.seq(),
                frame.dialect(),
                frame.transport(),
                frame.device(),
                frame.peer(),
                frame.received(),
                bytes.getBytes(StandardCharsets.US_ASCII),
                null);
        return Arrival.of(other, "1", new ReportBuilder("AP01", Kind.POSITION).build())
                .sortKey();
    }

    private static Map<String, AttributeValue> item(UnaryOperator<ReportBuilder> says) {
        ReportBuilder report = says.apply(new ReportBuilder("AP01", Kind.POSITION));
        Arrival arrival = Arrival.of(Arrivals.frame(RECEIVED), Arrivals.WATCH, report.build());
        return ReportItem.of(arrival, Duration.ofDays(365));
    }

    private static Map.Entry<String, AttributeValue> text(String name, String value) {
        return Map.entry(name, AttributeValue.fromS(value));
    }

    private static Map.Entry<String, AttributeValue> number(String name, String value) {
        return Map.entry(name, AttributeValue.fromN(value));
    }

    private static Map.Entry<String, AttributeValue> list(String name, AttributeValue... values) {
        return Map.entry(name, AttributeValue.fromL(List.of(values)));
    }

    @SafeVarargs
    private static AttributeValue map(Map.Entry<String, AttributeValue>... entries) {
        Map<String, AttributeValue> map = new HashMap<>();
        for (Map.Entry<String, AttributeValue> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return AttributeValue.fromM(map);
    }
}
