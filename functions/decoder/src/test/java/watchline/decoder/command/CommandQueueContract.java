package watchline.decoder.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.DeviceUpdate;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.spi.AckMatch;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link CommandQueue} promises. A subclass gives one on fresh, empty tables, and what stands in them; it runs here on
 * the fake, and elsewhere on whatever stands behind the same interface for real.
 */
public abstract class CommandQueueContract {

    private static final String WATCH = "861265061234567";
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant LONG_AGO = NOW.minusSeconds(86_400);
    private static final String FIRST = Ulids.since(NOW) + "AAAAAAAAAAAAAAAA";
    private static final String SECOND = Ulids.since(NOW) + "BBBBBBBBBBBBBBBB";

    /** The queue under test; the same one within a test. */
    protected abstract CommandQueue queue();

    /** The store on the same tables. */
    protected abstract Store store();

    /** Ids of the watches that the index {@code byRelay} holds for a relay up to that time, one for each command, in any order. */
    protected abstract List<String> due(String relay, Instant now);

    @Test
    public void keepsEveryAttribute_whenACommandIsQueued() {
        CommandItem item = queued(FIRST);

        queue().add(item);

        assertThat(queue().of(WATCH, LONG_AGO)).containsExactly(item);
    }

    @Test
    public void leavesASignAtTheWatch_whenACommandIsQueued() {
        queue().add(queued(FIRST));

        assertThat(device().time("commandsDueAt")).isEqualTo(NOW);
    }

    @Test
    public void leavesTheRestOfTheWatchAlone_whenACommandIsQueued() {
        DeviceUpdate update = new DeviceUpdate(WATCH, Map.of("name", AttributeValue.fromS("Grandma")), Map.of());
        assertThat(store().updateDevices(List.of(update), new WriteUnits())).hasSize(1);

        queue().add(queued(FIRST));

        assertThat(device().text("name")).isEqualTo("Grandma");
    }

    @Test
    public void readsInTheOrderOfQueueing() {
        queue().add(queued(SECOND));
        queue().add(queued(FIRST));

        assertThat(queue().of(WATCH, LONG_AGO)).extracting(CommandItem::id).containsExactly(FIRST, SECOND);
    }

    @Test
    public void leavesOutWhatWasQueuedBefore() {
        queue().add(queued(FIRST));

        assertThat(queue().of(WATCH, Instant.parse("2099-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    public void leavesOutOtherWatches() {
        queue().add(queued(FIRST));

        assertThat(queue().of("861265061234575", LONG_AGO)).isEmpty();
    }

    @Test
    public void changesWhatHasNotMovedOn() {
        CommandItem item = queued(FIRST);
        queue().add(item);
        CommandItem sent =
                item.at("relay-2", "8800000015").sent(NOW, LATER, "080835", AckMatch.serial("AP16", "080835"));

        boolean changed = queue().change(item, sent, new WriteUnits());

        assertThat(changed).isTrue();
        assertThat(queue().of(WATCH, LONG_AGO)).containsExactly(sent);
    }

    @Test
    public void changesOnce_whenTwoWantToSend() {
        CommandItem item = queued(FIRST);
        queue().add(item);
        CommandItem sent = item.sent(NOW, LATER, "080835", AckMatch.word("CR"));
        CommandItem again = sent.sent(LATER, LATER, "080835", AckMatch.word("CR"));

        List<Boolean> changed = List.of(
                queue().change(item, sent, new WriteUnits()),
                queue().change(item, sent, new WriteUnits()),
                queue().change(sent, again, new WriteUnits()),
                queue().change(sent, again, new WriteUnits()));

        assertThat(changed).containsExactly(true, false, true, false);
        assertThat(queue().of(WATCH, LONG_AGO)).containsExactly(again);
    }

    @Test
    public void changesNothing_whenThereIsNoSuchCommand() {
        CommandItem item = queued(FIRST);

        assertThat(queue().change(item, item.expired(), new WriteUnits())).isFalse();
        assertThat(queue().of(WATCH, LONG_AGO)).isEmpty();
    }

    @Test
    public void countsWriteUnits_whenACommandIsChanged() {
        CommandItem item = queued(FIRST);
        queue().add(item);
        WriteUnits units = new WriteUnits();

        boolean unused = queue().change(item, item.expired(), units);

        assertThat(units.total()).isPositive();
    }

    @Test
    public void isInTheIndex_fromItsTimeOn() {
        CommandItem item = queued(FIRST);
        queue().add(item);
        boolean unused = queue().change(item, item.waiting(LATER), new WriteUnits());

        assertThat(due("relay-1", NOW)).isEmpty();
        assertThat(due("relay-1", LATER)).containsExactly(WATCH);
        assertThat(due("relay-2", LATER)).isEmpty();
    }

    @Test
    public void leavesTheIndex_whenThereIsNothingLeftToDo() {
        CommandItem item = queued(FIRST);
        queue().add(item);

        boolean unused = queue().change(item, item.failed("why not"), new WriteUnits());

        assertThat(due("relay-1", LATER)).isEmpty();
        assertThat(queue().of(WATCH, LONG_AGO)).extracting(CommandItem::reason).containsExactly("why not");
    }

    @Test
    public void movesTheSign() {
        queue().add(queued(FIRST));

        queue().mark(WATCH, NOW, LATER, new WriteUnits());

        assertThat(device().time("commandsDueAt")).isEqualTo(LATER);
    }

    @Test
    public void takesTheSignAway_whenNothingWaits() {
        queue().add(queued(FIRST));

        queue().mark(WATCH, NOW, null, new WriteUnits());

        assertThat(device().time("commandsDueAt")).isNull();
    }

    @Test
    public void leavesTheSign_whenSomethingWasQueuedMeanwhile() {
        queue().add(queued(FIRST));

        queue().mark(WATCH, LONG_AGO, null, new WriteUnits());
        queue().mark(WATCH, null, null, new WriteUnits());

        assertThat(device().time("commandsDueAt")).isEqualTo(NOW);
    }

    @Test
    public void setsASign_whenThereWasNone() {
        queue().mark(WATCH, null, LATER, new WriteUnits());

        assertThat(device().time("commandsDueAt")).isEqualTo(LATER);
    }

    private ItemReader device() {
        return store().readDevices(Set.of(WATCH)).getOrDefault(WATCH, new ItemReader(Map.of()));
    }

    private static CommandItem queued(String id) {
        return CommandItem.queued(
                WATCH, id, "sos-numbers", List.of("+15551230001", "+15551230002"), NOW, LATER, "relay-1", null);
    }
}
