package watchline.decoder.sweep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchline.decoder.MovingClock;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;

class SweepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private final MovingClock clock = new MovingClock(NOW);
    private final List<SweepReport> reports = new ArrayList<>();

    @Test
    void givesEveryStepTheSameEnd() {
        List<Instant> ends = new ArrayList<>();
        Step slow = new Step("a", (end, units) -> {
            ends.add(end);
            clock.advance(Duration.ofSeconds(7));
            return Map.of();
        });

        new Sweep(List.of(slow, slow), clock, reports::add).run();

        assertThat(ends).containsExactly(NOW.plusSeconds(30), NOW.plusSeconds(30));
    }

    @Test
    void runsTheOthers_whenAStepFails() {
        Step broken = new Step("a", (end, units) -> {
            throw new IllegalStateException("no table");
        });
        Step sound = new Step("b", (end, units) -> Map.of("done", 1L));

        SweepReport report = new Sweep(List.of(broken, sound), clock, reports::add).run();

        assertThat(report.steps())
                .containsExactly(
                        new SweepReport.StepReport("a", Map.of(), "no table", 0, 0),
                        new SweepReport.StepReport("b", Map.of("done", 1L), null, 0, 0));
        assertThat(reports).containsExactly(report);
    }

    @Test
    void answersWhatItDid_whateverItIsCalledWith() throws IOException {
        Step step = new Step("outbox", (end, units) -> {
            units.add(6);
            clock.advance(Duration.ofMillis(12));
            return Map.of("published", 2L);
        });
        Step broken = new Step("other", (end, units) -> {
            throw new IllegalStateException("no table");
        });
        SweepHandler handler = new SweepHandler(new Sweep(List.of(step, broken), clock, reports::add));
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        handler.handleRequest(InputStream.nullInputStream(), output, null);

        assertThat(output.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"steps\":["
                        + "{\"step\":\"outbox\",\"published\":2,\"writeUnits\":6.0,\"millis\":12},"
                        + "{\"step\":\"other\",\"failure\":\"no table\",\"writeUnits\":0.0,\"millis\":0}]}");
    }

    private interface Work {
        Map<String, Long> run(Instant end, WriteUnits units);
    }

    private record Step(String name, Work work) implements SweepStep {

        @Override
        public Map<String, Long> run(Instant end, WriteUnits units) {
            return work.run(end, units);
        }
    }
}
