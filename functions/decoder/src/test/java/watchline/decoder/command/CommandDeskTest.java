package watchline.decoder.command;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.MovingClock;
import watchline.decoder.store.FakeStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static watchline.decoder.command.Items.NOW;
import static watchline.decoder.command.Items.WATCH;

class CommandDeskTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final FakeStore store = new FakeStore();
    private final FakeCommandQueue queue = new FakeCommandQueue(store);
    private final MovingClock clock = new MovingClock(NOW);
    private final CommandDesk desk = new CommandDesk(store, queue, new Ulids(clock, new SplittableRandom(1)), clock);

    @Test
    void addressesTheRelayThatHoldsTheWatch() {
        heard("iw");

        CommandItem item = desk.queue(WATCH, "locate", List.of(), DAY);

        assertThat(item.relay()).isEqualTo("relay-1");
        assertThat(item.state()).isEqualTo(CommandState.QUEUED);
        assertThat(item.expiresAt()).isEqualTo(NOW.plus(DAY));
        assertThat(queue.due("relay-1", NOW)).containsExactly(WATCH);
    }

    @Test
    void addressesNoRelay_whenTheWatchWasNeverHeard() {
        desk.queue(WATCH, "locate", List.of(), DAY);

        assertThat(queue.all(WATCH)).singleElement().satisfies(item -> assertThat(item.relay())
                .isNull());
    }

    @Test
    void namesWhatTheDialectCanDo_whenItHasNoSuchCommand() {
        heard("gotop");

        assertThatThrownBy(() -> desk.queue(WATCH, "find", List.of(), DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("command: find (expected: one that gotop watches take: locate, interval, sos-numbers,"
                        + " time-zone-language)");
    }

    @Test
    void namesWhatIsTaken_whenTheDialectHasNoFormForAValue() {
        heard("bracket");

        assertThatThrownBy(() -> desk.queue(WATCH, "interval", List.of("30"), DAY))
                .hasMessage("interval: 30 seconds (expected: 60-65535)");
    }

    @Test
    void queuesNothing_whenAnArgumentIsWrong() {
        heard("iw");

        assertThatThrownBy(() -> desk.queue(WATCH, "interval", List.of("often"), DAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(queue.all(WATCH)).isEmpty();
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThatThrownBy(() -> desk.queue("grandma", "locate", List.of(), DAY))
                .hasMessage("device id: grandma (expected: 10-16 digits)");
    }

    @Test
    void refusesALifeOutOfBounds() {
        assertThatThrownBy(() -> desk.queue(WATCH, "locate", List.of(), Duration.ofSeconds(59)))
                .hasMessageStartingWith("expires: ");
        assertThatThrownBy(() -> desk.queue(WATCH, "locate", List.of(), Duration.ofDays(8)))
                .hasMessageStartingWith("expires: ");
    }

    @Test
    void refusesTooMany() {
        for (int i = 0; i < CommandDesk.MOST_OPEN; i++) {
            desk.queue(WATCH, "locate", List.of(), DAY);
        }

        assertThatThrownBy(() -> desk.queue(WATCH, "locate", List.of(), DAY))
                .hasMessage("open commands: 50 (expected: fewer than 50 for one watch)");
    }

    @Test
    void showsWhatIsOverAsExpired_andWritesItDown() {
        desk.queue(WATCH, "locate", List.of(), DAY);
        clock.advance(DAY);

        assertThat(desk.latest(WATCH)).extracting(CommandItem::state).containsExactly(CommandState.EXPIRED);
        assertThat(queue.all(WATCH)).extracting(CommandItem::state).containsExactly(CommandState.EXPIRED);
    }

    private void heard(String dialect) {
        store.changeDevice(WATCH, device -> {
            device.put("dialect", AttributeValue.fromS(dialect));
            device.put("relay", AttributeValue.fromS("relay-1"));
        });
    }
}
