package watchline.dialect.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import watchline.dialect.spi.Dialect;

/**
 * What stands between two good frames, broken in whatever way, leaves both as they are. The good frames are closed by their
 * terminators; what lies between is any bytes at all. What each dialect can promise:
 *
 * <ul>
 *   <li><b>bracket</b>: always. The frame before ends at its own bracket, and the head of the frame behind, with a digit after
 *       it, ends whatever was open; a declared length is given up at such a head too.
 *   <li><b>gotop</b>: always, if the frame behind begins with {@code #}, which then ends whatever was open. A frame without that
 *       {@code #} becomes part of a frame before it that lost its own: nothing in the bytes says otherwise.
 *   <li><b>iw</b>: always, unless what is broken holds the header of a packet, {@code AP07} or {@code AP42} and five commas. A
 *       packet may hold any bytes, whole frames too, so that its length is all there is to end it. With a wrong length, or with
 *       bytes lost, it claims as many bytes of the frames behind it; they come out again when more bytes show that no {@code #}
 *       stands where the packet should end. They are lost only when one stands there by chance: not to be told from a packet.
 * </ul>
 */
final class NeighbourPromise {

    /** Wide on purpose: whatever could become such a header. */
    private static final Pattern PACKET_HEADER = Pattern.compile("AP(07|42),[0-9]*,");

    private static final String IW = "IWAP49,70#";
    private static final String BRACKET = "[3G*8800000015*000D*LK,50,100,100]";
    private static final String GOTOP = "#861785001515349,CMD-X#";

    private NeighbourPromise() {}

    /** Whether the promise is given for these bytes. */
    static boolean isGiven(Dialect dialect, byte[] broken) {
        return !dialect.name().equals("iw")
                || !PACKET_HEADER
                        .matcher(new String(broken, StandardCharsets.ISO_8859_1))
                        .find();
    }

    /** Puts the bytes between two short frames. */
    static void hold(Dialect dialect, byte[] broken) {
        String good =
                switch (dialect.name()) {
                    case "iw" -> IW;
                    case "bracket" -> BRACKET;
                    default -> GOTOP;
                };
        byte[] neighbour = good.getBytes(StandardCharsets.ISO_8859_1);
        if (isGiven(dialect, broken)) {
            hold(dialect, neighbour, broken, neighbour);
        }
    }

    static void hold(Dialect dialect, byte[] before, byte[] broken, byte[] behind) {
        List<byte[]> frames = StreamPromises.cutWhole(dialect, Lies.join(before, broken, behind));
        Promise.hold(frames.size() >= 2, "{} frames", frames.size());
        holdSame(dialect, frames.get(0), before);
        holdSame(dialect, frames.get(frames.size() - 1), behind);
    }

    private static void holdSame(Dialect dialect, byte[] frame, byte[] expected) {
        Observed found = Observed.of(DecodePromises.decode(dialect, frame));
        Observed wanted = Observed.of(DecodePromises.decode(dialect, expected));
        Promise.hold(found.equals(wanted), "{} (expected: {})", found, wanted);
    }
}
