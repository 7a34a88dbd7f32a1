package watchline.relay.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import watchline.contract.Transport;
import watchline.dialect.spi.Glance;
import watchline.relay.config.JournalSync;
import watchline.relay.frame.Frame;
import watchline.relay.metrics.Metric;
import watchline.relay.testing.Frames;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a journal on disk makes of what it finds at its start. */
class RecoveryTest {

    private static final int PENDING_BYTES = 1 << 20;

    @TempDir
    Path directory;

    private final JournalFixture fixture = new JournalFixture();
    private final List<Long> kept = new CopyOnWriteArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger().addAppender(lines);
        logger().setLevel(Level.INFO);
        logger().setAdditive(false);
    }

    @AfterEach
    void unlisten() {
        logger().detachAppender(lines);
        logger().setLevel(null);
        logger().setAdditive(true);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(FileJournal.class);
    }

    private List<String> said() {
        return lines.list.stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(line -> line.getFormattedMessage() + " " + line.getKeyValuePairs())
                .toList();
    }

    private FileJournal open(int pendingBytes) throws IOException {
        left.clear();
        FileJournal journal = fixture.journal(directory, JournalFixture.options(JournalSync.GROUP, pendingBytes));
        journal.start((seq, frame) -> left.add(seq + " " + new String(frame.bytes(), ISO_8859_1)));
        return journal;
    }

    private FileJournal open() throws IOException {
        return open(PENDING_BYTES);
    }

    private long append(Journal journal, String text) {
        return journal.append(Frames.ordinary(text), (seq, frame) -> kept.add(seq));
    }

    /** A run that ended in order with these frames left, in one segment. */
    private Path runWith(String... texts) throws IOException {
        try (FileJournal journal = open()) {
            for (String text : texts) {
                append(journal, text);
            }
        }
        return segments().get(0);
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".segment"))
                    .sorted()
                    .toList();
        }
    }

    private static int placeOf(byte[] file, String text) {
        return new String(file, ISO_8859_1).indexOf(text);
    }

    @Test
    void tellsOfWhatIsLeft_inOrder() throws IOException {
        runWith("@a;", "@b;", "@c;");

        try (FileJournal journal = open()) {
            assertThat(left).containsExactly("1 @a;", "2 @b;", "3 @c;");
            assertThat(journal.pendingFrames()).isEqualTo(3);
            assertThat(fixture.counter(Metric.JOURNAL_REPLAYED)).isEqualTo(3);
        }
    }

    @Test
    void givesTheFrameBackAsItWas_butForTheWayBack() throws IOException {
        Frame odd = new Frame(
                "unknown",
                Transport.UDP,
                null,
                "203.0.113.9:50122",
                Frames.RECEIVED.plusNanos(999_999),
                new byte[] {0, -1, 13, 10},
                Glance.Role.HEARTBEAT,
                "no dialect: begins with \\x00",
                null);
        try (FileJournal journal = open()) {
            long unused = journal.append(odd, (seq, frame) -> {});
        }
        List<String> found = new ArrayList<>();
        FileJournal again = fixture.journal(directory, JournalFixture.options(JournalSync.GROUP, PENDING_BYTES));

        again.start((seq, frame) -> found.add(RandomFrames.identity(seq, frame)));

        again.close();
        assertThat(found).containsExactly(RandomFrames.identity(1, odd));
    }

    @Test
    void numbersOn_fromTheHighestThatWasSeen() throws IOException {
        try (FileJournal journal = open()) {
            long done = append(journal, "@a;");
            await().until(() -> kept.contains(done));
            journal.done(done);
        }

        try (FileJournal journal = open()) {
            assertThat(append(journal, "@b;")).isEqualTo(2);
        }
    }

    @Test
    void tellsOfNothingThatIsDone_whenItWasClosed() throws IOException {
        try (FileJournal journal = open()) {
            append(journal, "@a;");
            long done = append(journal, "@b;");
            append(journal, "@c;");
            journal.done(done);
        }

        try (FileJournal journal = open()) {
            assertThat(left).containsExactly("1 @a;", "3 @c;");
            assertThat(journal.pendingFrames()).isEqualTo(2);
        }
    }

    @Test
    void tellsOfNoQuestion_becauseTheyAreAskedAgain() throws IOException {
        try (FileJournal journal = open()) {
            long unused = journal.append(Frames.question(), (seq, frame) -> {});
            append(journal, "@a;");
        }

        try (FileJournal journal = open()) {
            assertThat(left).containsExactly("2 @a;");
            assertThat(journal.pendingFrames()).isEqualTo(1);
        }
    }

    @Test
    void isFull_whileMoreIsLeftThanAllowed() throws IOException {
        runWith("@a;", "@b;", "@c;");

        try (FileJournal journal = open(1000)) {
            assertThat(left).hasSize(3);
            assertThat(append(journal, "@d;")).isEqualTo(Journal.FULL);
            List<String> calls = new ArrayList<>();
            journal.whenRoom(() -> calls.add("room"));

            journal.done(1);
            journal.done(2);

            assertThat(calls).containsExactly("room");
            assertThat(append(journal, "@d;")).isEqualTo(4);
        }
    }

    @Test
    void cutsTheTailOff_whenTheLastRecordIsTorn() throws IOException {
        Path segment = runWith("@a;", "@torn;");
        byte[] bytes = Files.readAllBytes(segment);
        int torn = placeOf(bytes, "@torn;") + 2;
        Files.write(segment, Arrays.copyOf(Arrays.copyOf(bytes, torn), bytes.length));

        open().close();

        assertThat(left).containsExactly("1 @a;");
        assertThat(said()).singleElement().asString().contains("tail cut", "segment", "offset", "bytes");
        assertThat(fixture.counter(Metric.JOURNAL_DAMAGED)).isPositive();
        lines.list.clear();
        open().close();
        assertThat(said()).isEmpty();
    }

    @Test
    void passesADamagedRecordOver_andLosesNothingBehindIt() throws IOException {
        Path segment = runWith("@a;", "@hurt;", "@c;");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[placeOf(bytes, "@hurt;")] ^= 1;
        Files.write(segment, bytes);

        open().close();

        assertThat(left).containsExactly("1 @a;", "3 @c;");
        assertThat(said()).singleElement().asString().contains("records passed over");
        assertThat(fixture.counter(Metric.JOURNAL_DAMAGED)).isPositive();
    }

    @Test
    void setsAFileAside_whenItsHeaderIsDamaged() throws IOException {
        Path segment = runWith("@a;");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[20] ^= 1;
        Files.write(segment, bytes);

        try (FileJournal journal = open()) {
            assertThat(left).isEmpty();
            assertThat(Path.of(segment + ".damaged")).exists();
            assertThat(said()).singleElement().asString().contains("set aside", "checksum is not right");
            assertThat(append(journal, "@b;")).isPositive();
        }
        assertThat(Path.of(segment + ".damaged")).exists();
    }

    @Test
    void setsAFileAside_whenItIsForeign() throws IOException {
        Files.writeString(directory.resolve(SegmentHeader.name(3)), "nothing of ours");

        open().close();

        assertThat(directory.resolve(SegmentHeader.name(3) + ".damaged")).exists();
        assertThat(segments()).noneMatch(file -> file.endsWith(SegmentHeader.name(3)));
    }

    @Test
    void takesAwayWhatIsHalfPrepared() throws IOException {
        Path half = directory.resolve(SegmentHeader.name(9) + SegmentHeader.UNFINISHED);
        Files.write(half, new byte[100]);

        open().close();

        assertThat(half).doesNotExist();
    }

    @Test
    void leavesOneEmptySegmentAtMost_whenEverythingIsDone() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (FileJournal journal = open()) {
                long seq = append(journal, "@a;");
                journal.done(seq);
            }
        }

        assertThat(segments()).hasSizeLessThanOrEqualTo(1);
    }
}
