package watchline.samples.fault.rig;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchline.contract.Outcome;

/**
 * The result of one frame, as the relay got it.
 *
 * @param device whose session it came on, absent when the relay did not know
 * @param seq the relay's number for it; a relay that was started again may use it again
 * @param bytes the frame as it was on the wire; none at all are the relay's question for waiting commands
 * @param received when the relay read it
 */
public record Delivered(@Nullable String device, long seq, byte[] bytes, Outcome outcome, Instant received) {}
