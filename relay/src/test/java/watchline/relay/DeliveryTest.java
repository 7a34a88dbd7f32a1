package watchline.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.dialect.spi.Glance.Role;
import watchline.relay.command.Questions;
import watchline.relay.frame.Frame;
import watchline.relay.hold.Holds;
import watchline.relay.hold.OwnAnswers;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.lane.Entry;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.net.Quotas;
import watchline.relay.session.Contests;
import watchline.relay.session.Replies;
import watchline.relay.session.Sessions;
import watchline.relay.testing.FailingLine;
import watchline.relay.testing.Frames;
import watchline.relay.testing.ManualScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeliveryTest {

    private final ManualScheduler scheduler = new ManualScheduler();
    private final RelayMetrics metrics = new RelayMetrics(new SimpleMeterRegistry());
    private final Replies replies = new Replies(new Sessions(new Contests(metrics, scheduler::nanos)), metrics);
    private final MemoryJournal journal = new MemoryJournal(10_000);
    private final Delivery delivery = new Delivery(
            new Holds(
                    Duration.ofSeconds(5),
                    new OwnAnswers(name -> Optional.empty(), InstantSource.fixed(Frames.RECEIVED), ZoneOffset.UTC),
                    replies,
                    scheduler,
                    metrics),
            replies,
            journal,
            new Quotas(1),
            new Questions(metrics));

    @Test
    void letsGoOfTheFrame_whenItsReplyFails() {
        Frame frame = Frames.of(Frames.WATCH, "@at;", Role.ORDINARY, new FailingLine(Frames.WATCH));
        long seq = journal.append(frame, (kept, it) -> {});
        FrameResult result = new FrameResult(seq, Outcome.STORED, null, List.of(new byte[1]));

        assertThatThrownBy(() -> delivery.answered(new Entry(seq, frame, 0), result))
                .hasMessage("a mistake");

        assertThat(journal.pendingFrames()).isZero();
    }
}
