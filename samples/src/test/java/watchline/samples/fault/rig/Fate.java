package watchline.samples.fault.rig;

/** What became of one call of the decoder. */
public enum Fate {
    /** The relay was given the function's answer. */
    ANSWERED,
    /** The function answered, and the relay was given something else. */
    SPOILED,
    /** The function answered, and the relay was no longer there to hear it. */
    LOST,
    /** The function threw, died or took too long, or was said to. */
    FUNCTION_ERROR,
    /** 429. */
    THROTTLED,
    /** 503. */
    UNAVAILABLE
}
