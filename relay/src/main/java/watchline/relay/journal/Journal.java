package watchline.relay.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import watchline.relay.frame.Frame;

/**
 * Keeps every frame from the moment it was read until the decoder has said what became of it. Bounded: when it is full, it
 * takes nothing more, and whoever reads sockets has to stop reading them. Started once and closed once; all other methods may
 * be called from any thread.
 */
public interface Journal extends AutoCloseable {

    /** What {@link #append} answers when there is no room. */
    long FULL = -1;

    /** Told when a frame is as safe as this journal makes it. */
    @FunctionalInterface
    interface Durable {

        /** The frames of one appending thread come in the order of its calls. Must not block. */
        void kept(long seq, Frame frame);
    }

    /**
     * Begins, with what an earlier run has left. Before that a journal may take nothing.
     *
     * @param next told of every frame that is left, in order of their numbers, on this thread, before this returns and before
     *     any other frame is kept. They have no origin. They may take more memory than is allowed; then the journal is full.
     * @throws IOException if what is left cannot be reached, or another process has it
     */
    void start(Durable next) throws IOException;

    /**
     * Takes a frame in.
     *
     * @param durable told once, before this returns or later, on any thread; never when the answer is {@link #FULL}
     * @return the frame's number, unique in this journal and positive; or {@link #FULL}
     */
    long append(Frame frame, Durable durable);

    /** Lets go of a frame. A number that is not pending is ignored, so that saying it twice does no harm. */
    void done(long seq);

    /**
     * Calls back once, as soon as there is room again, which may be at once and on this thread. There may still be none
     * when the callback appends: others were faster; then it asks again. A closed journal calls nobody.
     */
    void whenRoom(Runnable callback);

    /** Frames taken in and not done. */
    int pendingFrames();

    /** The memory that they take. */
    long pendingBytes();

    /** Why frames cannot be kept at this moment, for the operator; absent while they can. It goes away by itself. */
    @Nullable
    String trouble();

    /** Takes nothing more. What was taken in is made as safe as can be. */
    @Override
    void close();
}
