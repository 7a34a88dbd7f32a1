package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.store.AlarmKey;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.spi.ReportBuilder;

/** Alerts to write about: an SOS of Grandma in Berlin at 14:02, and everything that may be different. */
public final class Alerts {

    static final String WATCH = "861265061234567";
    static final String REF = "AbC-_f12";
    static final Instant TIME = Instant.parse("2026-11-22T13:02:00Z");
    static final AlertPlace HOME = new AlertPlace(51.475115, 4.5105867, true, Fix.GNSS, TIME, 12.4);

    private AlarmType type = AlarmType.SOS;
    private @Nullable String qualifier;
    private Detail detail = Detail.NONE;
    private Stage stage = Stage.OPENED;
    private @Nullable String name = "Grandma";
    private @Nullable Integer batteryPct = 45;
    private @Nullable AlertPlace place = HOME;
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Duration delay = Duration.ofSeconds(2);
    private Duration held = Duration.ZERO;
    private boolean reported = true;
    private int cells;
    private int wifi;

    public static Alert sos() {
        return new Alerts().build();
    }

    public Alerts type(AlarmType value) {
        type = value;
        return this;
    }

    /** Which of several of the type. */
    public Alerts qualifier(String value) {
        qualifier = value;
        return this;
    }

    public Alerts detail(Detail value) {
        detail = value;
        return this;
    }

    public Alerts stage(Stage value) {
        stage = value;
        return this;
    }

    Alerts name(@Nullable String value) {
        name = value;
        return this;
    }

    Alerts batteryPct(@Nullable Integer value) {
        batteryPct = value;
        return this;
    }

    Alerts place(@Nullable AlertPlace value) {
        place = value;
        return this;
    }

    /** How long the watch kept it. */
    Alerts delay(Duration value) {
        delay = value;
        return this;
    }

    /** How long it took from the relay to the message. */
    public Alerts held(Duration value) {
        held = value;
        return this;
    }

    Alerts zone(ZoneId value) {
        zone = value;
        return this;
    }

    /** When the message is written. */
    public Alerts writtenAt(Instant value) {
        return held(Duration.between(TIME.plus(delay), value));
    }

    /** Raised by no report. */
    Alerts unreported() {
        reported = false;
        return this;
    }

    /** What the watch heard around it. */
    Alerts heard(int cellCount, int wifiCount) {
        cells = cellCount;
        wifi = wifiCount;
        return this;
    }

    public Alert build() {
        Topic topic = new Topic(type, qualifier);
        FrameEnvelope frame = new FrameEnvelope(
                1, "iw", Transport.TCP, WATCH, "203.0.113.9:50122", TIME.plus(delay), new byte[] {1}, null);
        ReportBuilder report =
                new ReportBuilder("AP10", Kind.POSITION).time(TIME).heartRateBpm(72);
        for (int heard = 0; heard < cells; heard++) {
            report.cellDbm(204, 8, 3805, 1000 + heard, -70);
        }
        for (int heard = 0; heard < wifi; heard++) {
            report.wifi("74:de:2b:e8:72:4" + heard, -60, null);
        }
        return new Alert(
                AlarmKey.of(WATCH, TIME, topic),
                topic,
                detail,
                stage,
                REF,
                name,
                "family",
                zone,
                batteryPct,
                place,
                reported ? AlertCause.of(Arrival.of(frame, WATCH, report.build())) : AlertCause.none(TIME.plus(delay)),
                TIME.plus(delay).plus(held));
    }
}
