package watchline.dialect.fuzz;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import watchline.dialect.Dialects;
import watchline.dialect.Dialects.Verdict;
import watchline.dialect.spi.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

/** Sniffing and cutting of any bytes whatever. {@link StreamPromises} says what each step is held to. */
class StreamPropertiesTest {

    /** A stream and the dialect that it is taken for, rightly or not. */
    record Taken(Dialect dialect, byte[] stream) {}

    @Provide
    Arbitrary<Taken> streams() {
        return Combinators.combine(Lies.dialects(), Lies.dialects())
                .flatAs((taken, written) -> Lies.streams(written).map(stream -> new Taken(taken, stream)));
    }

    @Provide
    Arbitrary<Taken> ownStreams() {
        return Lies.dialects().flatMap(dialect -> Lies.streams(dialect).map(stream -> new Taken(dialect, stream)));
    }

    @Provide
    Arbitrary<Taken> longStreams() {
        return Lies.dialects().flatMap(dialect -> Lies.longStreams(dialect).map(stream -> new Taken(dialect, stream)));
    }

    @Provide
    Arbitrary<List<Double>> parts() {
        return Lies.parts();
    }

    @Property(tries = 4_000, seed = "20261122")
    void accountsForEveryByte_whateverDialectAStreamIsTakenFor(@ForAll("streams") Taken taken) {
        StreamPromises.cutWhole(taken.dialect(), taken.stream());
        StreamPromises.cutDatagram(taken.dialect(), taken.stream());
    }

    @Property(tries = 6_000, seed = "20261122")
    void cutsTheSameFrames_whereverTheStreamIsCut(
            @ForAll("ownStreams") Taken taken, @ForAll("parts") List<Double> parts) {
        assertCutsTheSame(taken, parts);
    }

    @Property(tries = 400, seed = "20261122")
    void cutsTheSameFrames_whereverAnOverlongStreamIsCut(
            @ForAll("longStreams") Taken taken, @ForAll("parts") List<Double> parts) {
        assertCutsTheSame(taken, parts);
    }

    private static void assertCutsTheSame(Taken taken, List<Double> parts) {
        List<byte[]> whole = StreamPromises.cutWhole(taken.dialect(), taken.stream());
        List<byte[]> pieces = StreamPromises.cutAt(taken.dialect(), taken.stream(), Lies.places(taken.stream(), parts));

        assertThat(pieces).usingElementComparator(Arrays::compare).containsExactlyElementsOf(whole);
    }

    @Property(tries = 2_500, seed = "20261122")
    void saysTheSameOfAStream_howeverMuchOfItHasCome(@ForAll("streams") Taken taken) {
        byte[] stream = taken.stream();
        Verdict whole = Dialects.sniff(stream, 0, stream.length, false);

        for (int length = 0; length < stream.length; length++) {
            Verdict verdict = Dialects.sniff(stream, 0, length, false);
            assertThat(verdict).as("of %s bytes", length).isIn(whole, new Verdict.NeedMore());
            if (length >= Dialects.SNIFF_LIMIT) {
                assertThat(verdict).as("of %s bytes", length).isEqualTo(whole);
            }
        }
    }

    @Property(tries = 1_000, seed = "20261122")
    void hasAnAnswer_atTheEndOfADatagram(@ForAll("streams") Taken taken) {
        byte[] stream = taken.stream();

        assertThat(Dialects.sniff(stream, 0, stream.length, true)).isNotInstanceOf(Verdict.NeedMore.class);
    }
}
