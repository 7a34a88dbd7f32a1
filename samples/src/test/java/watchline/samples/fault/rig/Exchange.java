package watchline.samples.fault.rig;

import java.util.List;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;

/**
 * One call of the decoder.
 *
 * @param relay who called
 * @param results what the function answered, with its replies, whether or not the relay got it; none when it did not answer
 */
public record Exchange(String relay, List<FrameEnvelope> frames, List<FrameResult> results, Fate fate) {}
