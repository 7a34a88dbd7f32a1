package watchline.decoder.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.decoder.MovingClock;
import watchline.decoder.device.CommandNotes;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.CommandForm;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.command.Items.NOW;
import static watchline.decoder.command.Items.RELAY;
import static watchline.decoder.command.Items.RESEND;
import static watchline.decoder.command.Items.WATCH;

/** A watch, its commands and a clock that the test moves, around one {@link CommandStep}. */
abstract class CommandBench {

    final FakeStore store = new FakeStore();
    final FakeCommandQueue queue = new FakeCommandQueue(store);
    final MovingClock clock = new MovingClock(NOW);
    final CommandStep step = new CommandStep(queue, RESEND, false, clock);
    String dialect = "iw";
    String wireId = WATCH;
    String relay = RELAY;
    CommandForm form = CommandForm.USUAL;

    CommandItem queue(CommandItem item) {
        queue.add(item);
        return item;
    }

    List<String> asked() {
        return run(step, List.of(), true);
    }

    List<String> pass(Duration time) {
        clock.advance(time);
        return asked();
    }

    List<String> says(Report... reports) {
        return run(step, List.of(reports), false);
    }

    List<String> run(CommandStep steps, List<Report> reports, boolean asks) {
        Visit visit = new Visit(WATCH, wireId, relay, dialect, form, notes(), reports, asks);
        List<String> sent = new ArrayList<>();
        steps.run(visit, new WriteUnits()).forEach(frame -> sent.add(new String(frame, StandardCharsets.ISO_8859_1)));
        return sent;
    }

    CommandNotes notes() {
        return CommandNotes.read(store.readDevices(Set.of(WATCH)).get(WATCH));
    }

    @Nullable
    Instant sign() {
        return notes().dueAt();
    }

    CommandItem only() {
        List<CommandItem> all = queue.all(WATCH);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    static String serial(CommandItem item) {
        return CommandFrames.serial(item.id());
    }

    static Report report(String word) {
        return new ReportBuilder(word, Kind.POSITION).build();
    }

    static Report ack(String word, String serial) {
        return new ReportBuilder(word, Kind.EVENT)
                .extra("ack", true)
                .extra("serial", serial)
                .build();
    }

    static Report echo(String word) {
        return new ReportBuilder(word, Kind.EVENT).extra("ack", true).build();
    }
}
