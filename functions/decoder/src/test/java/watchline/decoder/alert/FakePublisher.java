package watchline.decoder.alert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People in memory, with a script for everything that may go wrong on the way. Passes {@link AlertPublisherContract}. */
public final class FakePublisher implements AlertPublisher {

    /** What becomes of one publish. */
    public enum Fate {
        /** People are told. */
        TOLD,
        /** Nobody is told, and that is certain. */
        REFUSED,
        /** Nobody is told, and nobody can say so. */
        LOST,
        /** People are told, and the answer is lost. */
        UNANSWERED,
        /** The process dies before anybody is told. */
        CRASH_BEFORE,
        /** People are told, and the process dies. */
        CRASH_AFTER
    }

    /** The end of a process: nothing in it catches this. */
    public static final class Crash extends Error {

        private static final long serialVersionUID = 1L;

        Crash() {
            super("the process died");
        }
    }

    private final List<AlertMessage> messages = new ArrayList<>();
    private final List<String> unconfirmed = new ArrayList<>();
    private final Deque<Fate> fates = new ArrayDeque<>();
    private @Nullable String down;
    private @Nullable Runnable meanwhile;
    private Runnable taking = () -> {};
    private int tries;

    /** Why nobody can be reached; absent when they can. */
    public void down(@Nullable String reason) {
        down = reason;
    }

    /** What becomes of the next publishes; those after them arrive. */
    public void next(Fate... script) {
        fates.addAll(List.of(script));
    }

    /** Forgets the script and whatever else goes wrong. */
    public void healthy() {
        down = null;
        meanwhile = null;
        fates.clear();
    }

    /** What others do, once, while the next publish is under way. */
    public void meanwhile(Runnable others) {
        meanwhile = others;
    }

    /** What each publish takes. */
    public void slow(Runnable delay) {
        taking = delay;
    }

    public List<AlertMessage> messages() {
        return List.copyOf(messages);
    }

    /** Ids of what arrived without whoever published it being told so: each of them may come once more. */
    public List<String> unconfirmed() {
        return List.copyOf(unconfirmed);
    }

    /** How many times somebody tried. */
    public int tries() {
        return tries;
    }

    @Override
    public void publish(AlertMessage message) {
        tries++;
        taking.run();
        Runnable others = meanwhile;
        meanwhile = null;
        if (others != null) {
            others.run();
        }
        Fate scripted = fates.poll();
        Fate fate = scripted == null ? Fate.TOLD : scripted;
        if (down != null || fate == Fate.REFUSED) {
            throw PublishException.notPublished(down == null ? "refused" : down, null);
        }
        if (fate == Fate.CRASH_BEFORE) {
            throw new Crash();
        }
        if (fate == Fate.LOST) {
            throw PublishException.unknown("lost", null);
        }
        messages.add(message);
        if (fate == Fate.TOLD) {
            return;
        }
        unconfirmed.add(String.valueOf(message.attribute("id")));
        if (fate == Fate.CRASH_AFTER) {
            throw new Crash();
        }
        throw PublishException.unknown("no answer", null);
    }
}
