package watchline.contract;

import java.util.List;

/**
 * A batch of frames.
 *
 * @param relay the instance that asks
 */
public record DecodeRequest(String relay, List<FrameEnvelope> frames) {}
