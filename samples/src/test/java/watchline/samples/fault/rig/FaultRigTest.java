package watchline.samples.fault.rig;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import watchline.contract.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The rig itself: what a scenario breaks is broken, and what it does not break runs as in production. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the runtime of Lambda runs on Linux only")
class FaultRigTest {

    private static final String DEVICE = "353456789012345";
    private static final String LOGIN = "IWAP00" + DEVICE + "#";
    private static final String STEPS = "IWAP03,06000908000102,5555,30#";

    private static FaultRig rig;

    @BeforeAll
    static void start() {
        rig = FaultRig.builder().start();
    }

    @AfterAll
    static void end() {
        if (rig != null) {
            rig.close();
        }
    }

    @Test
    void storesAndAnswersAFrame_whenNothingIsBroken() throws Exception {
        try (TestWatch watch = new TestWatch(rig.watchAddress())) {
            watch.say(LOGIN);

            String reply = watch.say(STEPS);

            assertThat(reply).isEqualTo("IWBP03#");
            assertThat(rig.stored().reports())
                    .extracting(item -> item.get("message").s())
                    .contains("AP03");
            assertThat(rig.decoder().delivered())
                    .extracting(Delivered::device, Delivered::outcome)
                    .contains(tuple(DEVICE, Outcome.STORED));
        }
    }
}
