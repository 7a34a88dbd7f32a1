package watchline.contract;

import java.util.List;

/** What became of a batch: every seq of the request once, in the same order. */
public record DecodeResponse(List<FrameResult> results) {}
