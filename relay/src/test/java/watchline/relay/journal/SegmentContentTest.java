package watchline.relay.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import watchline.relay.testing.Frames;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can be read of a segment, whole, torn off or damaged. */
class SegmentContentTest {

    private static final int FILE_BYTES = 8192;
    private static final long SALT = 0x5EED_0F_A_5A17L;

    /** A file, and where each of its records begins and ends. */
    private record File(byte[] bytes, List<String> records, List<int[]> places) {

        List<String> readable() {
            return texts(SegmentContent.read(ByteBuffer.wrap(bytes), SALT));
        }
    }

    private static File file(long seed) {
        Random random = new Random(seed);
        RecordCodec codec = new RecordCodec(SALT);
        ByteBuffer out = ByteBuffer.allocate(FILE_BYTES).position(SegmentHeader.BYTES);
        List<int[]> places = new ArrayList<>();
        while (out.remaining() > FILE_BYTES / 4) {
            int start = out.position();
            if (random.nextInt(4) == 0) {
                codec.write(out, random.longs(random.nextInt(5) + 1L).boxed().toList());
            } else {
                codec.write(out, random.nextLong(), RandomFrames.next(random));
            }
            places.add(new int[] {start, out.position()});
        }
        byte[] bytes = out.array();
        return new File(bytes, texts(SegmentContent.read(ByteBuffer.wrap(bytes), SALT)), places);
    }

    private static List<String> texts(SegmentContent content) {
        return content.records().stream()
                .map(placed -> placed.record() instanceof JournalRecord.Kept kept
                        ? RandomFrames.identity(kept.seq(), kept.frame())
                        : placed.record().toString())
                .toList();
    }

    @Property(tries = 50, seed = "20261122")
    void readsEveryRecord_whenTheFileIsWhole(@ForAll long seed) {
        File file = file(seed);

        SegmentContent content = SegmentContent.read(ByteBuffer.wrap(file.bytes()), SALT);

        assertThat(content.records()).hasSameSizeAs(file.places());
        assertThat(content.damages()).isEmpty();
        assertThat(content.tail().bytes()).isZero();
    }

    @Property(tries = 300, seed = "20261122")
    void readsEveryRecordBeforeThePlace_whereTheFileIsTornOff(
            @ForAll long seed, @ForAll @IntRange(max = FILE_BYTES) int length) {
        File whole = file(seed);
        int expected = (int)
                whole.places().stream().filter(place -> place[1] <= length).count();
        byte[] cut = Arrays.copyOf(Arrays.copyOf(whole.bytes(), length), FILE_BYTES);

        List<String> read = texts(SegmentContent.read(ByteBuffer.wrap(cut), SALT));

        assertThat(read).isEqualTo(whole.records().subList(0, expected));
    }

    @Property(tries = 300, seed = "20261122")
    void losesTheDamagedRecordsOnly(
            @ForAll long seed,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = SegmentHeader.BYTES, max = FILE_BYTES - 1) Integer> at,
            @ForAll @IntRange(min = 1, max = 255) int flipped) {
        File file = file(seed);
        List<String> intact = new ArrayList<>();
        List<Integer> places = at.stream().distinct().toList();
        for (int i = 0; i < file.places().size(); i++) {
            int[] place = file.places().get(i);
            if (places.stream().noneMatch(byteAt -> byteAt >= place[0] && byteAt < place[1])) {
                intact.add(file.records().get(i));
            }
        }

        places.forEach(byteAt -> file.bytes()[byteAt] ^= (byte) flipped);

        assertThat(file.readable()).isEqualTo(intact);
    }

    @Property(tries = 100, seed = "20261122")
    void survivesAnyBytes(@ForAll @Size(max = 4000) byte[] bytes) {
        SegmentContent content = SegmentContent.read(ByteBuffer.wrap(bytes), SALT);

        assertThat(content.records()).isEmpty();
    }

    @Test
    void saysWhereTheDamageIs_whenARecordInTheMiddleIsWrong() {
        File file = file(1);
        int[] second = file.places().get(1);
        file.bytes()[second[0] + 20] ^= 1;

        SegmentContent content = SegmentContent.read(ByteBuffer.wrap(file.bytes()), SALT);

        assertThat(content.damages()).containsExactly(new SegmentContent.Damage(second[0], second[1] - second[0]));
    }

    @Test
    void saysWhereTheTailIs_whenTheLastRecordIsTornOff() {
        File file = file(1);
        int[] last = file.places().get(file.places().size() - 1);
        Arrays.fill(file.bytes(), last[0] + 30, FILE_BYTES, (byte) 0);

        SegmentContent content = SegmentContent.read(ByteBuffer.wrap(file.bytes()), SALT);

        assertThat(content.tail().offset()).isEqualTo(last[0]);
        assertThat(content.tail().bytes()).isBetween(20, 30);
        assertThat(content.damages()).isEmpty();
    }

    @Test
    void findsNoRecordInWhatAWatchHasSent_whenTheRecordAroundItIsDamaged() {
        RecordCodec known = new RecordCodec(SALT + 2);
        ByteBuffer forged = ByteBuffer.allocate(500);
        known.write(forged, 7, Frames.ordinary("@forged;"));
        ByteBuffer out = ByteBuffer.allocate(FILE_BYTES).position(SegmentHeader.BYTES);
        String text = new String(forged.array(), 0, forged.position(), ISO_8859_1);
        new RecordCodec(SALT).write(out, 8, Frames.ordinary(text));
        out.array()[SegmentHeader.BYTES + 20] ^= 1;

        SegmentContent content = SegmentContent.read(ByteBuffer.wrap(out.array()), SALT);

        assertThat(content.records()).isEmpty();
    }

    @Test
    void readsItsHeaderBack_andNoOther() throws IOException {
        SegmentHeader header = new SegmentHeader(12, Frames.RECEIVED, SALT);

        assertThat(SegmentHeader.read(header.bytes(), 12)).isEqualTo(header);
        for (int i = 0; i < SegmentHeader.BYTES; i++) {
            ByteBuffer wrong = header.bytes();
            wrong.put(i, (byte) (wrong.get(i) ^ 1));
            assertThatThrownBy(() -> SegmentHeader.read(wrong, 12)).isInstanceOf(IOException.class);
        }
    }
}
