package watchline.samples.sandbox;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import watchline.samples.scene.Inbox;
import watchline.samples.scene.Outcome;
import watchline.samples.scene.Scenario;
import watchline.samples.scene.Scene;

/** Plays scenes on a sandbox, one after the other, and says what came of each. */
final class Scenes {

    private final Sandbox sandbox;
    private final Inbox inbox;
    private final Clock clock;
    private final Duration patience;
    private final PrintWriter out;

    /**
     * @param inbox gets every message that the sandbox publishes
     * @param patience how long a message may take
     */
    Scenes(Sandbox sandbox, Inbox inbox, Clock clock, Duration patience, PrintWriter out) {
        this.sandbox = sandbox;
        this.inbox = inbox;
        this.clock = clock;
        this.patience = patience;
        this.out = out;
    }

    /**
     * Answers whether exactly the expected messages came of each.
     *
     * @throws IllegalArgumentException if the messages go elsewhere, so that nobody can see them here
     */
    boolean play(List<Scenario> scenarios) throws InterruptedException {
        if (scenarios.isEmpty()) {
            return true;
        }
        if (sandbox.endpoints().sns() == null) {
            throw new IllegalArgumentException(
                    "--say: the environment names another SNS (expected: that of the sandbox, which shows what it gets)");
        }
        SandboxStage stage = new SandboxStage(sandbox, out);
        boolean good = true;
        for (Scenario scenario : scenarios) {
            Outcome outcome = new Scene(scenario, stage, inbox, clock, patience).play();
            stage.tell(outcome.inWords());
            good &= outcome.isGood();
        }
        return good;
    }
}
