package watchline.dialect.spi;

/**
 * One step of cutting a stream into frames: what stands in {@code [from, to)} of the array that was looked at.
 *
 * @param from first byte of it; what came before, from where the search began, may be dropped
 * @param to the byte after it, where to go on
 */
public record Cut(Type type, int from, int to) {

    public enum Type {
        /** A whole frame. */
        FRAME,
        /** Bytes between frames that belong to none. */
        JUNK,
        /** The beginning of a frame that grew past the limit without an end. */
        OVERLONG,
        /** No frame is complete yet: keep {@code [from, to)} and ask again when there is more. */
        MORE
    }

    public static Cut frame(int from, int to) {
        return new Cut(Type.FRAME, from, to);
    }

    public static Cut junk(int from, int to) {
        return new Cut(Type.JUNK, from, to);
    }

    public static Cut overlong(int from, int to) {
        return new Cut(Type.OVERLONG, from, to);
    }

    public static Cut more(int from, int to) {
        return new Cut(Type.MORE, from, to);
    }
}
