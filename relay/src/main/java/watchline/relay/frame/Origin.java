package watchline.relay.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;

/** The connection or the address that a frame came from, as the way back. All methods may be called from any thread. */
public interface Origin {

    /** Whether bytes sent now have a chance to arrive. */
    boolean isOpen();

    /** Whose it is at this moment; absent when no watch has said so yet. */
    @Nullable
    String device();

    /** Name of the dialect that is spoken there; absent while that is not known. */
    @Nullable
    String dialect();

    Transport transport();

    /** The watch's address as requests have it, {@code 203.0.113.9:50122}. */
    String peer();

    /** Sends these byte strings in order, without waiting. */
    void send(List<byte[]> replies);

    /** A frame from here has been dealt with, its replies sent if there were any. */
    default void answered() {}
}
