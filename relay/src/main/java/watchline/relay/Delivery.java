package watchline.relay;

import watchline.contract.FrameResult;
import watchline.relay.command.Questions;
import watchline.relay.frame.Frame;
import watchline.relay.hold.Holds;
import watchline.relay.invoke.Answered;
import watchline.relay.journal.Journal;
import watchline.relay.lane.Entry;
import watchline.relay.net.Quotas;
import watchline.relay.session.Replies;

/** The end of a frame's way: its replies go out, and everybody who keeps something of it lets go. */
final class Delivery implements Answered {

    private final Holds holds;
    private final Replies replies;
    private final Journal journal;
    private final Quotas quotas;
    private final Questions questions;

    Delivery(Holds holds, Replies replies, Journal journal, Quotas quotas, Questions questions) {
        this.holds = holds;
        this.replies = replies;
        this.journal = journal;
        this.quotas = quotas;
        this.questions = questions;
    }

    @Override
    public void answered(Entry entry, FrameResult result) {
        Frame frame = entry.frame();
        try {
            replies.send(frame, holds.left(entry.seq(), frame, result.replies()));
        } finally {
            // The decoder has it, whatever became of its replies.
            letGo(entry.seq(), frame, result);
        }
    }

    @Override
    public void condemned(Entry entry) {
        holds.condemned(entry.seq());
    }

    private void letGo(long seq, Frame frame, FrameResult result) {
        journal.done(seq);
        quotas.answered(frame);
        questions.answered(frame, result);
    }
}
