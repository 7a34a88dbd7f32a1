package watchline.dialect.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

/** {@link NeighbourPromise}, with every sample on either side, and what packets can promise of it. */
class NeighbourPropertiesTest {

    private static final Pattern HEADER = Pattern.compile("^IWAP07,\\d*,\\d*,\\d*,(\\d+),");
    private static final byte[] FOLLOWER = "IWAP49,70#".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PACKET_BYTES = 40;

    /** Two good frames and what stands between them. */
    record Row(Sample before, byte[] broken, Sample behind) {}

    @Provide
    Arbitrary<Row> rows() {
        return Lies.dialects().flatMap(dialect -> rows(dialect, Lies.streams(dialect)));
    }

    @Provide
    Arbitrary<Row> longRows() {
        return Lies.dialects().flatMap(dialect -> rows(dialect, Lies.longStreams(dialect)));
    }

    private static Arbitrary<Row> rows(Dialect dialect, Arbitrary<byte[]> between) {
        List<Sample> good = Sample.of(dialect).stream().filter(Sample::isClosed).toList();
        List<Sample> behind = good.stream().filter(Sample::isOpened).toList();
        Arbitrary<byte[]> broken = between.filter(bytes -> NeighbourPromise.isGiven(dialect, bytes));
        return Combinators.combine(Arbitraries.of(good), broken, Arbitraries.of(behind))
                .as(Row::new);
    }

    @Property(tries = 20_000, seed = "20261122")
    void leavesTheNeighboursAsTheyAre(@ForAll("rows") Row row) {
        assertKept(row);
    }

    @Property(tries = 400, seed = "20261122")
    void leavesTheNeighboursAsTheyAre_whenSomethingOverlongStandsBetweenThem(@ForAll("longRows") Row row) {
        assertKept(row);
    }

    private static void assertKept(Row row) {
        NeighbourPromise.hold(
                row.before().dialect(),
                row.before().bytes(),
                row.broken(),
                row.behind().bytes());
    }

    @Test
    void leavesTheNeighboursAsTheyAre_whateverTheLengthOfAPacketSays() {
        Sample packet = packet();
        String text = new String(packet.bytes(), StandardCharsets.ISO_8859_1);

        assertThat(IntStream.range(0, 3 * PACKET_BYTES)).allSatisfy(length -> {
            byte[] broken = text.replaceFirst(",40,", "," + length + ",").getBytes(StandardCharsets.ISO_8859_1);
            assertFollowersComeOut(packet.dialect(), broken);
        });
    }

    @Test
    void leavesTheNeighboursAsTheyAre_whereverAPacketIsTornOff() {
        Sample packet = packet();

        assertThat(IntStream.rangeClosed(0, packet.bytes().length))
                .allSatisfy(length -> assertFollowersComeOut(packet.dialect(), Arrays.copyOf(packet.bytes(), length)));
    }

    private static Sample packet() {
        return Sample.of(Dialects.named("iw").orElseThrow()).stream()
                .filter(sample -> sample.bytes().length > PACKET_BYTES && sample.bytes()[5] == '7')
                .findFirst()
                .orElseThrow();
    }

    /** Enough frames to fill the packet: all of them, or all but those that it ends in by chance. */
    private static void assertFollowersComeOut(Dialect dialect, byte[] broken) {
        int count = 20;
        byte[] followers =
                Lies.join(IntStream.range(0, count).mapToObj(i -> FOLLOWER).toList());
        byte[] stream = Lies.join(broken, followers);
        int end = statedEnd(stream);
        boolean claimed = end >= broken.length && stream[end] == '#';
        int lost = claimed ? (end - broken.length) / FOLLOWER.length + 1 : 0;

        List<byte[]> frames = StreamPromises.cutWhole(dialect, stream);

        assertThat(frames.stream().filter(frame -> Arrays.equals(frame, FOLLOWER)))
                .hasSize(count - lost);
    }

    /** Where the {@code #} of the packet at the beginning should stand; 0 when the header is not whole. */
    private static int statedEnd(byte[] stream) {
        String text = new String(stream, StandardCharsets.ISO_8859_1);
        Matcher header = HEADER.matcher(text);
        return header.find() ? header.end() + Integer.parseInt(header.group(1)) : 0;
    }
}
