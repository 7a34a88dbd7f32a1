package watchline.samples.fault.rig;

/** The two ways in which Lambda can be away. */
public enum Away {
    /** Its connections break and new ones are refused. */
    REFUSED,
    /** It answers 503. */
    UNAVAILABLE
}
