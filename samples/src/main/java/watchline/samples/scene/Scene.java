package watchline.samples.scene;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import watchline.decoder.rule.setting.WatchRules;
import watchline.dialect.model.AlarmType;
import watchline.samples.simulator.SceneWatch;
import watchline.samples.sns.Published;

/**
 * Plays one scenario: registers a watch, lets something happen to its wearer, and looks whether exactly the messages come that have to.
 * A watch has its answers only when what it said is stored and told, so that a message too many is there by then. For one thread.
 */
public final class Scene {

    /** How long a message or an answer may take; a second is usual. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The shortest that can be set. */
    private static final Duration LEAST_SILENCE = Duration.ofMinutes(Math.round(WatchRules.SILENCE_MINUTES.least()));

    private static final String NAME = "Rosa";
    private static final double FENCE_M = 150;
    private static final double BLOCK_M = 75;
    private static final int BLOCKS = 5;

    private final Scenario scenario;
    private final Stage stage;
    private final Inbox inbox;
    private final Clock clock;
    private final Duration patience;
    private final List<String> came = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    public Scene(Scenario scenario, Stage stage, Inbox inbox, Clock clock, Duration patience) {
        this.scenario = scenario;
        this.stage = stage;
        this.inbox = inbox;
        this.clock = clock;
        this.patience = patience;
    }

    /** Plays it and answers what came of it; never fails but by being interrupted. */
    public Outcome play() throws InterruptedException {
        try (SceneWatch watch = new SceneWatch(stage.server(), scenario.number(), clock)) {
            stage.tell(scenario.word() + ": " + scenario.sentence());
            inbox.listenFor(watch.deviceId());
            stage.forget(watch.deviceId());
            stage.tool("device", "register", watch.deviceId(), "--name", NAME, "--adopt", "1d");
            play(watch);
            inbox.rest(watch.deviceId())
                    .forEach(extra ->
                            wrong.add("another message (" + type(extra) + ") that nobody expected: " + extra.sms()));
        } catch (SceneException e) {
            wrong.add(String.valueOf(e.getMessage()));
        }
        return new Outcome(scenario, came, wrong);
    }

    private void play(SceneWatch watch) throws InterruptedException {
        switch (scenario) {
            case SOS -> sos(watch);
            case FALL -> fall(watch);
            case FLAT_BATTERY -> flatBattery(watch);
            case LEAVES_HOME -> leavesHome(watch);
            case FALLS_SILENT -> fallsSilent(watch);
        }
    }

    private void sos(SceneWatch watch) throws InterruptedException {
        appears(watch);
        watch.pressSos();
        watch.pressSos();
        comes(watch, AlarmType.SOS);
    }

    private void fall(SceneWatch watch) throws InterruptedException {
        appears(watch);
        watch.fall();
        comes(watch, AlarmType.FALL);
    }

    private void flatBattery(SceneWatch watch) throws InterruptedException {
        appears(watch);
        for (int percent : new int[] {21, 17, 15, 14}) {
            watch.charge(percent);
            watch.heartbeat();
        }
        watch.warnOfLowBattery();
        comes(watch, AlarmType.LOW_BATTERY);
    }

    private void leavesHome(SceneWatch watch) throws InterruptedException {
        stage.tool(
                "device",
                "fence",
                "add",
                watch.deviceId(),
                "home",
                "--name",
                "Home",
                "--circle",
                String.format(Locale.ROOT, "%.5f,%.5f,%.0f", watch.homeLat(), watch.homeLon(), FENCE_M));
        watch.switchOn();
        stage.tell("the watch reports the last minutes of a walk at once, as after a dead spot");
        for (int block = 0; block <= BLOCKS; block++) {
            watch.walked(block * BLOCK_M, Duration.ofMinutes(BLOCKS - block));
        }
        comes(watch, AlarmType.GEOFENCE_EXIT);
    }

    private void fallsSilent(SceneWatch watch) throws InterruptedException {
        stage.tool("device", "silence", watch.deviceId(), Long.toString(LEAST_SILENCE.toMinutes()));
        appears(watch);
        watch.vanish();
        stage.skip(LEAST_SILENCE);
        next(watch, AlarmType.SILENCE);
    }

    /** Logs in and says where it is. */
    private void appears(SceneWatch watch) throws InterruptedException {
        watch.switchOn();
        watch.walked(0, SceneWatch.NOW);
        answered(watch);
    }

    private void answered(SceneWatch watch) throws InterruptedException {
        try {
            watch.answered().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new SceneException("the watch has no answer after " + patience.toSeconds() + " s");
        }
    }

    private void comes(SceneWatch watch, AlarmType type) throws InterruptedException {
        answered(watch);
        next(watch, type);
    }

    private void next(SceneWatch watch, AlarmType type) throws InterruptedException {
        Optional<Published> next = inbox.next(watch.deviceId(), patience);
        if (next.isEmpty()) {
            throw new SceneException("no message (" + type.wireName() + ") within " + patience.toSeconds() + " s");
        }
        String found = type(next.get());
        if (!found.equals(type.wireName())) {
            throw new SceneException("a message (" + found + ") in place of " + type.wireName() + ": "
                    + next.get().sms());
        }
        came.add(found);
    }

    private static String type(Published message) {
        return String.valueOf(message.attribute("type"));
    }
}
