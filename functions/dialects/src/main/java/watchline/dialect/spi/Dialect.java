package watchline.dialect.spi;

/**
 * One language that watches speak. An implementation has no state: every method may be called from any thread, is a pure
 * function of its arguments, and never throws on account of the bytes it is given.
 */
public interface Dialect {

    /** The name in the wire contract and in stored items: {@code iw}, {@code bracket}, {@code gotop}. */
    String name();

    /**
     * Whether the bytes in {@code [from, to)} begin with a frame of this dialect. {@code from} is never on leading blanks
     * (space, tab, CR, LF, NUL): the caller has skipped them.
     *
     * @param first whether {@code from} is the first byte that a watch sent that is not blank; later places in the stream
     *     want stronger evidence, because they may lie inside something else
     */
    Sniff sniff(byte[] bytes, int from, int to, boolean first);

    /**
     * Finds the next frame in {@code [from, to)}.
     *
     * <p>Every byte from {@code from} to the {@link Cut#from()} of the answer is a blank or another byte of noise that the
     * dialect's fact-sheet describes: it may be dropped. Bytes that nobody can explain are answered as {@link Cut.Type#JUNK},
     * so that they are kept in quarantine. Progress is certain: a caller that goes on at {@link Cut#to()} after each answer
     * other than {@link Cut.Type#MORE} comes to an end, and cutting a stream at any byte gives the same frames as cutting it
     * whole.
     *
     * @param ended whether {@code to} is the end of a datagram; a dialect of text then takes it for the missing terminator.
     *     The end of a connection is not meant: what was cut off there is half a frame
     */
    Cut cut(byte[] bytes, int from, int to, boolean ended);

    /**
     * What to make of bytes that {@link #cut} wants more of, when the watch has fallen silent or its connection has ended: a frame,
     * if the dialect can tell that it is whole but for its terminator, and else {@link Cut.Type#MORE}. By default it cannot tell:
     * half a number is a wrong number.
     *
     * @param from where the frame begins, as {@link #cut} said
     */
    default Cut settle(byte[] bytes, int from, int to) {
        return Cut.more(from, to);
    }

    /** The longest frame in bytes; {@link #cut} answers {@link Cut.Type#OVERLONG} for anything longer. */
    int maxFrameBytes();

    /** What the relay has to know of a frame that {@link #cut} found, before anybody decodes it. Cheap: looks at the head only. */
    Glance glance(byte[] frame);

    /**
     * What a frame means and what its watch is owed.
     *
     * @param frame exactly the bytes that {@link #cut} found
     */
    Decoded decode(byte[] frame, DecodeContext context);
}
