package watchline.relay.net;

/** The names of the handlers in the pipeline of a connection, in their order. */
final class HandlerName {

    static final String LIFE = "life";
    static final String COPY = "copy";
    static final String DEADLINES = "deadlines";
    static final String SNIFF = "sniff";
    /** Takes the place of {@link #SNIFF}. */
    static final String FRAMES = "frames";

    static final String TROUBLE = "trouble";

    private HandlerName() {}
}
