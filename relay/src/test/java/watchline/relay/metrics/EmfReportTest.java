package watchline.relay.metrics;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchline.contract.Transport;
import watchline.contract.emf.EmfSpecification;
import watchline.contract.emf.MetricSet;
import watchline.relay.metrics.Metric.CloseReason;
import watchline.relay.metrics.Metric.Refusal;
import watchline.relay.metrics.Metric.RetryCause;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class EmfReportTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RelayMetrics metrics = new RelayMetrics(registry);
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<byte[]> lines = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger(7);
    private final AtomicInteger age = new AtomicInteger(42);

    private EmfReport started(String function) {
        return started(function, MetricSet.ALL);
    }

    private EmfReport started(String function, MetricSet set) {
        metrics.gauge(Metric.CONNECTIONS_OPEN, open, AtomicInteger::get);
        metrics.gauge(Metric.OLDEST_PENDING, age, AtomicInteger::get);
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T09:48:11.123Z"), ZoneOffset.UTC);
        EmfReport report =
                new EmfReport(registry, line -> lines.add(line.toJson()), set, "relay-1", function, scheduler, clock);
        report.start();
        return report;
    }

    private Map<String, Object> line(int index) {
        return EmfSpecification.read(lines.get(index));
    }

    @Test
    void namesArePublic() {
        assertThat(Arrays.stream(RelayFigure.values())
                        .map(figure -> figure.key() + " " + figure.unit().word()))
                .containsExactly(
                        "relayFrames Count",
                        "relayConnections Count",
                        "relayOldestFrameSeconds Seconds",
                        "relayJournalFailed Count",
                        "relayDatagramsRefused Count",
                        "relayConnectionsRefused Count",
                        "relayDecoderFailures Count",
                        "relayRetries Count");
    }

    @Test
    void obeysTheSpecification_withEveryFigure() {
        started("watchline-decoder");

        scheduler.advance(MINUTE);

        assertThat(EmfSpecification.metrics(lines.get(0)))
                .containsExactlyElementsOf(Arrays.stream(RelayFigure.values())
                        .map(RelayFigure::key)
                        .toList());
        assertThat(EmfSpecification.dimensions(lines.get(0))).asString().isEqualTo("[function]");
    }

    @Test
    void paysForFive_andSaysAll_whenFewAreAskedFor() {
        started("watchline-decoder", MetricSet.FEW);

        scheduler.advance(MINUTE);

        assertThat(EmfSpecification.metrics(lines.get(0)))
                .containsExactly(
                        "relayFrames",
                        "relayConnections",
                        "relayOldestFrameSeconds",
                        "relayJournalFailed",
                        "relayDatagramsRefused");
        assertThat(line(0)).containsKeys("relayConnectionsRefused", "relayDecoderFailures", "relayRetries");
    }

    @Test
    void writesNothing_whenNoneAreAskedFor() {
        EmfReport report = started("watchline-decoder", MetricSet.NONE);

        scheduler.advance(MINUTE);
        report.stop();

        assertThat(lines).isEmpty();
    }

    @Test
    void sumsUpOverTags() {
        started("watchline-decoder");
        metrics.frame("iw", Transport.TCP, 20);
        metrics.frame("bracket", Transport.UDP, 20);
        metrics.refused(Refusal.RATE);
        metrics.refused(Refusal.STRANGER);
        metrics.connectionClosed(CloseReason.LIMIT_TOTAL);
        metrics.connectionClosed(CloseReason.LIMIT_ADDRESS);
        metrics.connectionClosed(CloseReason.PEER);
        for (RetryCause cause : RetryCause.values()) {
            metrics.retry(cause);
        }
        metrics.journalFailed(true);

        scheduler.advance(MINUTE);

        assertThat(line(0))
                .containsEntry("relayFrames", 2.0)
                .containsEntry("relayConnections", 7.0)
                .containsEntry("relayOldestFrameSeconds", 42.0)
                .containsEntry("relayJournalFailed", 1.0)
                .containsEntry("relayDatagramsRefused", 2.0)
                .containsEntry("relayConnectionsRefused", 2.0)
                .containsEntry("relayDecoderFailures", 3.0)
                .containsEntry("relayRetries", 5.0)
                .containsEntry("relay", "relay-1");
    }

    @Test
    void countsWhatWasAddedSinceTheLineBefore() {
        started("watchline-decoder");
        metrics.frame("iw", Transport.TCP, 20);
        scheduler.advance(MINUTE);
        metrics.frame("iw", Transport.TCP, 20);
        metrics.frame("iw", Transport.TCP, 20);

        scheduler.advance(MINUTE.multipliedBy(2));

        assertThat(lines).hasSize(3);
        assertThat(line(1)).containsEntry("relayFrames", 2.0);
        assertThat(line(2)).containsEntry("relayFrames", 0.0);
    }

    @Test
    void tellsTheRest_whenItStops() {
        EmfReport report = started("watchline-decoder");
        metrics.frame("iw", Transport.TCP, 20);

        report.stop();
        report.stop();
        scheduler.advance(MINUTE.multipliedBy(3));

        assertThat(lines).hasSize(1);
        assertThat(line(0)).containsEntry("relayFrames", 1.0);
    }

    @Test
    void leavesOutAGauge_thatNobodyKeeps() {
        EmfReport report = new EmfReport(
                registry, line -> lines.add(line.toJson()), MetricSet.ALL, "r", "d", scheduler, Clock.systemUTC());
        report.start();

        report.stop();

        assertThat(EmfSpecification.metrics(lines.get(0)))
                .contains("relayFrames")
                .doesNotContain("relayConnections", "relayOldestFrameSeconds");
    }

    @ParameterizedTest
    @CsvSource({
        "watchline-decoder, watchline-decoder",
        "watchline-decoder:live, watchline-decoder",
        "arn:aws:lambda:eu-central-1:123456789012:function:watchline-decoder, watchline-decoder",
        "arn:aws:lambda:eu-central-1:123456789012:function:watchline-decoder:7, watchline-decoder",
        "123456789012:function:watchline-decoder, watchline-decoder",
        "'', decoder"
    })
    void callsTheFunctionByItsName(String setting, String name) {
        started(setting).stop();

        assertThat(line(0)).containsEntry("function", name);
    }
}
