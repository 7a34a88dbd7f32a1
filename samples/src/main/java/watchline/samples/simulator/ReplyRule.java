package watchline.samples.simulator;

/** What a frame is to be answered with. Downlinks come as text of one character a byte. */
@FunctionalInterface
interface ReplyRule {

    boolean fits(String downlink);

    /** Exactly these bytes. */
    static ReplyRule exactly(String expected) {
        return expected::equals;
    }
}
