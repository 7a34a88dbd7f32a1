package watchline.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one frame.
 *
 * @param reason why it was quarantined or must be sent again; absent when stored
 * @param replies bytes to send back to the watch, in order
 */
public record FrameResult(long seq, Outcome outcome, @Nullable String reason, List<byte[]> replies) {}
