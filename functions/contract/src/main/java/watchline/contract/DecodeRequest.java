package watchline.contract;

import java.util.List;

/**
 * A batch of frames.
 *
 * @param relay the instance that asks
 */
public record DecodeRequest(String relay, List<FrameEnvelope> frames) {

    /** The name of no relay: these frames come out of the quarantine. Their replies reach no watch, and their alarms are old. */
    public static final String REPLAY = "(quarantine)";

    public boolean isReplay() {
        return REPLAY.equals(relay);
    }
}
