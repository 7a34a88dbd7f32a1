package watchline.dialect.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Dialect;

/**
 * Cuts a stream as the relay does, piece by piece, and holds the dialect to what {@link Dialect#cut} promises at every step:
 *
 * <ul>
 *   <li>each answer but "more" moves on, so that a stream of n bytes takes n answers at most;
 *   <li>every byte is part of an answer, or is noise that the fact-sheet of the dialect describes: blanks, for the bracket
 *       dialect brackets that open nothing, for GOTOP text the {@code #} between frames;
 *   <li>no frame and nothing that is kept until more comes outgrows {@link Dialect#maxFrameBytes()};
 *   <li>a frame is recognised as one of its dialect, and cut by itself it is the same frame.
 * </ul>
 */
final class StreamPromises {

    private final Dialect dialect;
    private final List<byte[]> frames = new ArrayList<>();
    private byte[] kept = {};

    private StreamPromises(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The frames of a stream that comes in one piece. */
    static List<byte[]> cutWhole(Dialect dialect, byte[] stream) {
        return cutAt(dialect, stream, List.of());
    }

    /** The frames of a stream that comes in pieces. */
    static List<byte[]> cutAt(Dialect dialect, byte[] stream, List<Integer> places) {
        StreamPromises promises = new StreamPromises(dialect);
        int from = 0;
        for (int place : places.stream()
                .map(place -> Math.min(place, stream.length))
                .sorted()
                .toList()) {
            promises.read(Arrays.copyOfRange(stream, from, place), false);
            from = place;
        }
        promises.read(Arrays.copyOfRange(stream, from, stream.length), false);
        return promises.frames;
    }

    /** The frames of a datagram. */
    static List<byte[]> cutDatagram(Dialect dialect, byte[] datagram) {
        StreamPromises promises = new StreamPromises(dialect);
        promises.read(datagram, true);
        Promise.hold(promises.kept.length == 0, "kept at the end of a datagram: {} bytes", promises.kept.length);
        return promises.frames;
    }

    private void read(byte[] piece, boolean ended) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(kept);
        joined.writeBytes(piece);
        byte[] bytes = joined.toByteArray();
        int at = 0;
        Cut cut = dialect.cut(bytes, at, bytes.length, ended);
        while (cut.type() != Cut.Type.MORE) {
            accept(bytes, at, cut);
            at = cut.to();
            cut = dialect.cut(bytes, at, bytes.length, ended);
        }
        Promise.hold(cut.from() >= at && cut.from() <= cut.to(), "{} at {}: from", cut, at);
        Promise.hold(cut.to() == bytes.length, "{} of {} bytes: to", cut, bytes.length);
        Promise.hold(cut.to() - cut.from() < dialect.maxFrameBytes(), "{}: keeps too much", cut);
        assertIsNoise(bytes, at, cut.from());
        kept = Arrays.copyOfRange(bytes, cut.from(), bytes.length);
    }

    private void accept(byte[] bytes, int at, Cut cut) {
        Promise.hold(cut.from() >= at && cut.from() < cut.to(), "{} at {}: no progress", cut, at);
        Promise.hold(cut.to() <= bytes.length, "{} of {} bytes: to", cut, bytes.length);
        Promise.hold(cut.to() - cut.from() <= dialect.maxFrameBytes(), "{}: too long", cut);
        assertIsNoise(bytes, at, cut.from());
        if (cut.type() == Cut.Type.FRAME) {
            byte[] frame = Arrays.copyOfRange(bytes, cut.from(), cut.to());
            assertIsFrameByItself(frame);
            frames.add(frame);
        }
    }

    private void assertIsFrameByItself(byte[] frame) {
        String text = new String(frame, StandardCharsets.ISO_8859_1);
        Promise.hold(Dialects.of(frame) == dialect, "{}: of another dialect", text);
        Cut again = dialect.cut(frame, 0, frame.length, true);
        Promise.hold(again.equals(Cut.frame(0, frame.length)), "{} by itself: {}", text, again);
    }

    private void assertIsNoise(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean noise =
                    switch (dialect.name()) {
                        case "bracket" -> bytes[i] == '[';
                        case "gotop" -> bytes[i] == '#';
                        default -> false;
                    };
            Promise.hold(noise || Blanks.isBlank(bytes[i]), "{} at {}: dropped without a word", bytes[i], i);
        }
    }
}
