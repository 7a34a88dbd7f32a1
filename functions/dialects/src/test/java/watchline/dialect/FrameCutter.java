package watchline.dialect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Dialect;

/** Plays the part of the relay for the tests of framing: hands a stream to a dialect in pieces and collects what is cut from it. */
public final class FrameCutter {

    private final Dialect dialect;
    private final List<String> frames = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private byte[] pending = {};

    private FrameCutter(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The stream as it comes, one character a byte, cut in one piece. */
    public static FrameCutter whole(Dialect dialect, String stream) {
        FrameCutter cutter = new FrameCutter(dialect);
        cutter.feed(stream, false);
        return cutter;
    }

    /** The stream in two pieces. */
    public static FrameCutter splitAt(Dialect dialect, String stream, int place) {
        FrameCutter cutter = new FrameCutter(dialect);
        cutter.feed(stream.substring(0, place), false);
        cutter.feed(stream.substring(place), false);
        return cutter;
    }

    /** The stream in pieces of {@code size} bytes. */
    public static FrameCutter inPieces(Dialect dialect, String stream, int size) {
        FrameCutter cutter = new FrameCutter(dialect);
        for (int at = 0; at < stream.length(); at += size) {
            cutter.feed(stream.substring(at, Math.min(stream.length(), at + size)), false);
        }
        return cutter;
    }

    /** The stream as one datagram. */
    public static FrameCutter datagram(Dialect dialect, String stream) {
        FrameCutter cutter = new FrameCutter(dialect);
        cutter.feed(stream, true);
        return cutter;
    }

    private void feed(String piece, boolean ended) {
        byte[] added = piece.getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = Arrays.copyOf(pending, pending.length + added.length);
        System.arraycopy(added, 0, bytes, pending.length, added.length);
        int at = 0;
        while (true) {
            Cut cut = dialect.cut(bytes, at, bytes.length, ended);
            if (cut.type() == Cut.Type.MORE) {
                pending = Arrays.copyOfRange(bytes, cut.from(), bytes.length);
                return;
            }
            String text = new String(bytes, cut.from(), cut.to() - cut.from(), StandardCharsets.ISO_8859_1);
            if (cut.type() == Cut.Type.FRAME) {
                frames.add(text);
            } else {
                others.add(cut.type() + " " + text);
            }
            at = cut.to();
        }
    }

    /** The frames, in order. */
    public List<String> frames() {
        return frames;
    }

    /** What was cut that is no frame, with its type before it. */
    public List<String> others() {
        return others;
    }

    /** What is kept until more arrives. */
    public String pending() {
        return new String(pending, StandardCharsets.ISO_8859_1);
    }
}
