package watchline.relay.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;
import watchline.relay.config.JournalSync;

/**
 * Whatever happens to a relay and its disk: nothing that was kept is lost, nothing that was done before it stopped in order comes
 * back, what is left comes in order, and nothing comes that was never taken in.
 */
class JournalPropertiesTest {

    /** A hundredth of the longest time that nothing else happens. */
    private static final long REST_NANOS = 100_000;

    /** Something that happens. */
    record Step(Kind kind, int amount) {}

    enum Kind {
        APPEND,
        FINISH,
        WAIT,
        REST,
        RESTART,
        KILL,
        CRASH,
        FAULTS,
        NO_FAULTS
    }

    /** Frames that die with a journal are what happens here all the time. */
    @BeforeContainer
    static void hush() {
        logger().setLevel(Level.OFF);
    }

    @AfterContainer
    static void unhush() {
        logger().setLevel(null);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("watchline.relay.journal");
    }

    @Provide
    Arbitrary<List<Step>> orderly() {
        return steps(Kind.APPEND, Kind.APPEND, Kind.FINISH, Kind.FINISH, Kind.WAIT, Kind.RESTART, Kind.KILL);
    }

    @Provide
    Arbitrary<List<Step>> crashes() {
        return steps(Kind.APPEND, Kind.APPEND, Kind.FINISH, Kind.WAIT, Kind.RESTART, Kind.KILL, Kind.CRASH);
    }

    @Provide
    Arbitrary<List<Step>> faults() {
        return steps(
                Kind.APPEND,
                Kind.APPEND,
                Kind.APPEND,
                Kind.FINISH,
                Kind.FINISH,
                Kind.WAIT,
                Kind.REST,
                Kind.REST,
                Kind.CRASH,
                Kind.FAULTS,
                Kind.FAULTS,
                Kind.NO_FAULTS);
    }

    private static Arbitrary<List<Step>> steps(Kind... kinds) {
        return Combinators.combine(Arbitraries.of(kinds), Arbitraries.integers().between(0, 100))
                .as(Step::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(25);
    }

    @Property(tries = 60, seed = "20261122")
    void survivesKills_whenTheSystemHasWhatWasWritten(@ForAll("orderly") List<Step> steps, @ForAll long seed)
            throws IOException {
        hold(JournalSync.OS, steps, seed);
    }

    @Property(tries = 120, seed = "20261122")
    void survivesCrashes_whenSyncedInGroups(@ForAll("crashes") List<Step> steps, @ForAll long seed) throws IOException {
        hold(JournalSync.GROUP, steps, seed);
    }

    @Property(tries = 60, seed = "20261122")
    void survivesCrashes_whenSyncedAlways(@ForAll("crashes") List<Step> steps, @ForAll long seed) throws IOException {
        hold(JournalSync.ALWAYS, steps, seed);
    }

    @Property(tries = 120, seed = "20261122")
    void survivesFaultsOfTheDisk(@ForAll("faults") List<Step> steps, @ForAll long seed) throws IOException {
        hold(JournalSync.GROUP, steps, seed);
    }

    private static void hold(JournalSync sync, List<Step> steps, long seed) throws IOException {
        Path directory = Files.createTempDirectory("journal");
        try {
            JournalModel model = new JournalModel(directory, sync, seed);
            for (Step step : steps) {
                happens(step, model);
            }
            model.end();
        } finally {
            delete(directory);
        }
    }

    private static void happens(Step step, JournalModel model) throws IOException {
        switch (step.kind()) {
            case APPEND -> model.append(step.amount());
            case FINISH -> model.finish(step.amount());
            case WAIT -> {
                model.faulty(false);
                model.awaitAllKept();
            }
            case REST -> LockSupport.parkNanos(step.amount() * REST_NANOS);
            case RESTART -> model.restart();
            case KILL -> model.breakDown(false);
            case CRASH -> model.breakDown(true);
            case FAULTS -> model.faulty(true);
            case NO_FAULTS -> model.faulty(false);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
