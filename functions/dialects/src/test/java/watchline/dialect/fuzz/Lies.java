package watchline.dialect.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Dialect;

/** What the properties are tried on: noise, frames that were damaged, and streams of both. */
final class Lies {

    private static final int MAX_NOISE = 80;
    private static final int MAX_DAMAGES = 4;
    private static final int MAX_PLACE = 1_000;
    private static final int MAX_SIZE = 40;
    private static final int MAX_PIECES = 6;
    private static final int MAX_CUTS = 12;
    private static final int MAX_FILLING = 4;
    private static final int PARTS = 1_000;

    /** Bytes that mean something to one of the dialects. */
    private static final byte[] PUNCTUATION =
            ",,,#[]*|&@-.:;~{}\"IWAPTRVY07429Z \r\n\0\u00FF".getBytes(StandardCharsets.ISO_8859_1);

    private Lies() {}

    static Arbitrary<Dialect> dialects() {
        return Arbitraries.of(Dialects.all());
    }

    /** A byte: as often one that has a meaning as any. */
    private static Arbitrary<Byte> bytes() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, PUNCTUATION.length - 1).map(i -> PUNCTUATION[i]),
                Arbitraries.bytes());
    }

    static Arbitrary<byte[]> noise() {
        return bytes().array(byte[].class).ofMaxSize(MAX_NOISE);
    }

    private static Arbitrary<Damage> damage() {
        return Combinators.combine(
                        Arbitraries.of(Damage.Kind.values()),
                        Arbitraries.integers().between(0, MAX_PLACE),
                        Arbitraries.integers().between(1, MAX_SIZE),
                        bytes())
                .as(Damage::new);
    }

    /** A frame of that dialect after some damage, or after none. */
    static Arbitrary<byte[]> damaged(Dialect dialect) {
        return Combinators.combine(
                        Arbitraries.of(Sample.of(dialect)), damage().list().ofMaxSize(MAX_DAMAGES))
                .as((sample, damages) -> Damage.applyAll(damages, sample.bytes()));
    }

    /** A frame of any dialect after some damage. */
    static Arbitrary<byte[]> damaged() {
        return dialects().flatMap(Lies::damaged);
    }

    /** Frames, damaged frames and noise in a row. */
    static Arbitrary<byte[]> streams(Dialect dialect) {
        return Arbitraries.frequencyOf(Tuple.of(4, damaged(dialect)), Tuple.of(1, damaged()), Tuple.of(1, noise()))
                .list()
                .ofMaxSize(MAX_PIECES)
                .map(Lies::join);
    }

    /** A frame that goes on and on, up to the limit of the dialect and a little further; then other frames. */
    static Arbitrary<byte[]> longStreams(Dialect dialect) {
        int most = dialect.maxFrameBytes();
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.integers().between(0, most),
                Arbitraries.integers().between(most - MAX_NOISE, most + MAX_NOISE));
        return Combinators.combine(damaged(dialect), filling(), lengths, streams(dialect))
                .as((begin, filling, length, rest) -> join(begin, repeat(filling, length), rest));
    }

    private static Arbitrary<byte[]> filling() {
        return bytes().array(byte[].class).ofMinSize(1).ofMaxSize(MAX_FILLING);
    }

    private static byte[] repeat(byte[] filling, int length) {
        byte[] repeated = new byte[length];
        for (int i = 0; i < length; i++) {
            repeated[i] = filling[i % filling.length];
        }
        return repeated;
    }

    /** Where a stream of that length is cut into reads. */
    static List<Integer> places(byte[] stream, List<Double> parts) {
        return parts.stream().map(part -> (int) (part * stream.length)).toList();
    }

    /** Where any stream is cut into reads, as parts of its length. */
    static Arbitrary<List<Double>> parts() {
        return Arbitraries.integers()
                .between(0, PARTS)
                .map(part -> (double) part / PARTS)
                .list()
                .ofMaxSize(MAX_CUTS);
    }

    static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        pieces.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    static byte[] join(byte[]... pieces) {
        return join(List.of(pieces));
    }
}
