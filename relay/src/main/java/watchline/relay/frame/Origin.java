package watchline.relay.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connection or the address that a frame came from, as the way back. All methods may be called from any thread. */
public interface Origin {

    /** Whether bytes sent now have a chance to arrive. */
    boolean isOpen();

    /** Whose it is at this moment; absent when no watch has said so yet. */
    @Nullable
    String device();

    /** Sends these byte strings in order, without waiting. */
    void send(List<byte[]> replies);

    /** A frame from here has been dealt with, its replies sent if there were any. */
    default void answered() {}
}
