package watchline.decoder.sweep;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.decoder.DecoderConfig;
import watchline.decoder.account.QuietQueue;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.alert.AlarmWriter;
import watchline.decoder.alert.Outbox;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;

/**
 * What is to be done each minute, whether a frame comes or not. A step that fails does not keep the others from their work. Safe on
 * any thread, and in any number of processes at once.
 */
public final class Sweep {

    /** In which steps begin something new. With the last thing begun, which may take a claim's time, a run is under a minute. */
    static final Duration MOST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final List<SweepStep> steps;
    private final Clock clock;
    private final Consumer<SweepReport> meter;

    /** @param meter is told of every run */
    Sweep(List<SweepStep> steps, Clock clock, Consumer<SweepReport> meter) {
        this.steps = List.copyOf(steps);
        this.clock = clock;
        this.meter = meter;
    }

    /** The sweep with all its steps: here they are listed. */
    public static Sweep of(
            DecoderConfig config,
            Store store,
            Outbox outbox,
            QuietQueue quiet,
            SummaryDesk summaries,
            Clock clock,
            Consumer<SweepReport> meter) {
        SecureRandom random = new SecureRandom();
        AlarmWriter writer = new AlarmWriter(store, outbox, () -> AckTokens.newRef(random), clock);
        return new Sweep(
                List.of(
                        new OutboxStep(store, outbox, clock),
                        new EscalationStep(store, outbox, clock),
                        new SilenceStep(store, writer, config.zone(), config.deviceRefresh(), clock),
                        new SummaryStep(quiet, summaries, store, clock)),
                clock,
                meter);
    }

    /** Runs each step once. Never throws on account of a step. */
    public SweepReport run() {
        Instant end = clock.instant().plus(MOST);
        List<SweepReport.StepReport> reports = new ArrayList<>(steps.size());
        for (SweepStep step : steps) {
            reports.add(run(step, end));
        }
        SweepReport report = new SweepReport(reports);
        meter.accept(report);
        return report;
    }

    private SweepReport.StepReport run(SweepStep step, Instant end) {
        Instant start = clock.instant();
        WriteUnits units = new WriteUnits();
        try {
            Map<String, Long> counts = step.run(end, units);
            return new SweepReport.StepReport(step.name(), counts, null, units.total(), millisSince(start));
        } catch (RuntimeException e) {
            LOG.atError().addKeyValue("step", step.name()).setCause(e).log("sweep failed");
            return new SweepReport.StepReport(
                    step.name(), Map.of(), String.valueOf(e.getMessage()), units.total(), millisSince(start));
        }
    }

    private long millisSince(Instant start) {
        return Duration.between(start, clock.instant()).toMillis();
    }
}
