package watchline.relay.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import watchline.relay.config.JournalSync;
import watchline.relay.frame.Frame;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a journal has promised so far, and a journal that is held to it: through any row of frames, dones, faults of the disk,
 * kills and crashes.
 */
final class JournalModel {

    private static final int PENDING_BYTES = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final JournalOptions options;
    private final Random random;
    private final JournalFixture fixture = new JournalFixture();
    /** Every frame that was ever taken in under that number. */
    private final Map<Long, Set<String>> everTaken = new HashMap<>();

    /** Not done, by number: what it was taken in as. */
    private final Map<Long, String> pending = new TreeMap<>();
    /** Told to be kept, in the order in which that was told. */
    private final Map<Long, String> kept = new ConcurrentHashMap<>();

    private final List<Long> done = new ArrayList<>();
    private SimulatedDisk disk;
    private FileJournal journal;

    JournalModel(Path directory, JournalSync sync, long seed) throws IOException {
        this.directory = directory;
        this.options = JournalFixture.options(sync, PENDING_BYTES, 12 * JournalFixture.SEGMENT_BYTES);
        this.random = new Random(seed);
        this.disk = new SimulatedDisk(seed);
        this.journal = open(new TreeMap<>());
    }

    void append(int count) {
        for (int i = 0; i < count; i++) {
            Frame frame = RandomFrames.next(random);
            long seq = journal.append(frame, (number, same) -> kept.put(number, RandomFrames.identity(number, same)));
            if (seq != Journal.FULL) {
                String identity = RandomFrames.identity(seq, frame);
                everTaken.computeIfAbsent(seq, number -> new HashSet<>()).add(identity);
                pending.put(seq, identity);
            }
        }
    }

    /** Of what is kept, as a decoder would. */
    void finish(int percent) {
        for (long seq : List.copyOf(kept.keySet())) {
            if (random.nextInt(100) < percent && pending.remove(seq) != null) {
                journal.done(seq);
                done.add(seq);
            }
        }
    }

    void awaitAllKept() {
        Awaitility.await().pollInterval(Duration.ofMillis(1)).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        kept.keySet())
                .containsAll(pending.keySet()));
    }

    void faulty(boolean now) {
        disk.faulty(now);
    }

    /** The process is killed; with the machine if that is to be. */
    void breakDown(boolean machine) throws IOException {
        Map<Long, String> promised = new TreeMap<>(kept);
        promised.keySet().retainAll(pending.keySet());
        SimulatedDisk left = machine ? disk.afterCrash() : disk.afterKill();
        journal.close();
        disk = left;
        journal = open(promised);
    }

    /** Stops and starts again in order. */
    void restart() throws IOException {
        faulty(false);
        awaitAllKept();
        journal.close();
        List<Long> gone = List.copyOf(done);
        Map<Long, String> promised = new TreeMap<>(pending);
        journal = open(promised);
        assertThat(pending).isEqualTo(promised);
        assertThat(pending).doesNotContainKeys(gone.toArray(Long[]::new));
    }

    /** Everything works again by itself, and in the end nothing is left. */
    void end() throws IOException {
        restart();
        append(5);
        awaitAllKept();
        assertThat(journal.trouble()).isNull();
        finish(100);
        restart();
        assertThat(pending).isEmpty();
        journal.close();
    }

    private FileJournal open(Map<Long, String> promised) throws IOException {
        FileJournal opened = fixture.journal(directory, options, disk);
        List<Long> told = new ArrayList<>();
        kept.clear();
        pending.clear();
        done.clear();
        opened.start((seq, frame) -> {
            String identity = RandomFrames.identity(seq, frame);
            told.add(seq);
            kept.put(seq, identity);
            pending.put(seq, identity);
        });
        assertThat(told).isSorted().doesNotHaveDuplicates();
        assertThat(pending).containsAllEntriesOf(promised);
        assertThat(pending)
                .allSatisfy((seq, identity) -> assertThat(everTaken.get(seq)).contains(identity));
        return opened;
    }
}
