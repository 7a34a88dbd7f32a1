package watchline.samples.fault;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** The short form of the fault suite: every scenario, small. What is required stands in {@link Outcome}. */
class FaultSuiteTest {

    private static final Logger LOG = LoggerFactory.getLogger(FaultSuiteTest.class);

    private static FaultSuite suite;

    @BeforeAll
    static void start() {
        suite = FaultSuite.start(Scale.SHORT);
    }

    @AfterAll
    static void end() {
        suite.close();
    }

    static List<Named<Scenario>> scenarios() {
        return FaultSuite.scenarios().stream()
                .map(scenario -> Named.of(scenario.name(), scenario))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void losesDoublesAndDisordersNothing(Scenario scenario) throws InterruptedException {
        Outcome outcome = suite.play(scenario);

        LOG.info("{}", outcome);
        assertThat(outcome.complaints()).as(outcome.toString()).isEmpty();
    }
}
