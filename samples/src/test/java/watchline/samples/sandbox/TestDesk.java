package watchline.samples.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import watchline.decoder.command.CommandDesk;
import watchline.decoder.command.CommandItem;
import watchline.decoder.command.CommandState;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.command.Ulids;
import watchline.decoder.store.DynamoStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Where a test queues commands, and sees what becomes of them. */
final class TestDesk {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestDesk() {}

    static CommandDesk desk(Sandbox here) {
        Clock clock = Clock.systemUTC();
        return new CommandDesk(
                new DynamoStore(here.dynamoDb(), here.tablePrefix()),
                new DynamoCommandQueue(here.dynamoDb(), here.tablePrefix()),
                new Ulids(clock, new SplittableRandom()),
                clock);
    }

    static CommandItem queue(Sandbox here, String deviceId, String command, String... arguments) {
        return desk(here).queue(deviceId, command, List.of(arguments), Duration.ofHours(1));
    }

    static CommandItem now(Sandbox here, CommandItem item) {
        return desk(here).latest(item.deviceId()).stream()
                .filter(other -> other.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    static CommandState state(Sandbox here, CommandItem item) {
        return now(here, item).state();
    }

    static void becomes(Sandbox here, CommandItem item, CommandState state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(state(here, item)).isEqualTo(state));
    }

    /** Its first report is stored: nothing is answered to it. */
    static void heard(Sandbox here, String deviceId) {
        await().atMost(PATIENCE).until(() -> new StoredItems(here.dynamoDb(), here.tablePrefix())
                .device(deviceId)
                .containsKey("relay"));
    }

    static String serial(String frame) {
        return frame.substring(frame.lastIndexOf(',') + 1, frame.length() - 1);
    }
}
