package watchline.relay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import watchline.relay.command.CommandIndex;
import watchline.relay.config.ConfigKey;
import watchline.relay.config.RelayConfig;
import watchline.relay.frame.Frame;
import watchline.relay.journal.Journal;
import watchline.relay.journal.Journals;
import watchline.relay.journal.MemoryJournal;
import watchline.relay.testing.LineDialect;
import watchline.relay.testing.ScriptedDecoder;
import watchline.relay.testing.Watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What a relay does with its journal beside appending. */
class RelayJournalTest {

    private static final String LOGIN = "IWAP00861265061234567#";

    @TempDir
    Path directory;

    private final ScriptedDecoder decoder = new ScriptedDecoder();

    /** In memory, and not well when the test says so. */
    private static final class Ailing implements Journal {

        private final Journal well = new MemoryJournal(1 << 20);
        private volatile @Nullable String trouble;

        @Override
        public void start(Durable next) throws IOException {
            well.start(next);
        }

        @Override
        public long append(Frame frame, Durable durable) {
            return well.append(frame, durable);
        }

        @Override
        public void done(long seq) {
            well.done(seq);
        }

        @Override
        public void whenRoom(Runnable callback) {
            well.whenRoom(callback);
        }

        @Override
        public int pendingFrames() {
            return well.pendingFrames();
        }

        @Override
        public long pendingBytes() {
            return well.pendingBytes();
        }

        @Override
        public @Nullable String trouble() {
            return trouble;
        }

        @Override
        public void close() {
            well.close();
        }
    }

    private static RelayConfig config(Map<ConfigKey, String> settings) {
        Map<ConfigKey, String> all = new EnumMap<>(Map.of(
                ConfigKey.PORT, "0",
                ConfigKey.HTTP_PORT, "0",
                ConfigKey.BIND_ADDRESS, "127.0.0.1",
                ConfigKey.LINGER, "1"));
        all.putAll(settings);
        return RelayConfig.of(all);
    }

    private Relay onDisk() {
        RelayConfig config =
                config(Map.of(ConfigKey.JOURNAL, directory.resolve("new").toString(), ConfigKey.STOP_LIMIT, "200ms"));
        return new Relay(config, decoder, CommandIndex.NONE);
    }

    private static HttpResponse<String> ready(Relay relay) throws IOException, InterruptedException {
        return get(relay, "/readyz");
    }

    private static String metrics(Relay relay) throws IOException, InterruptedException {
        return get(relay, "/metrics").body();
    }

    private static HttpResponse<String> get(Relay relay, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + relay.httpPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isNotReady_whileTheJournalIsInTrouble() throws Exception {
        Ailing journal = new Ailing();
        try (Relay relay = new Relay(config(Map.of()), decoder, CommandIndex.NONE, LineDialect.sniffer(), journal)) {
            relay.start();
            journal.trouble = "journal cannot be written: No space left on device";

            HttpResponse<String> during = ready(relay);
            journal.trouble = null;

            assertThat(during.statusCode()).isEqualTo(503);
            assertThat(during.body()).isEqualTo("journal cannot be written: No space left on device\n");
            assertThat(ready(relay).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void sendsWhatAnEarlierRunHasLeft_beforeAnythingElse() throws Exception {
        decoder.otherwise(request -> new CompletableFuture<>());
        try (Relay first = onDisk()) {
            first.start();
            try (Watch watch = new Watch(first.port())) {
                watch.say(LOGIN + "IWAP49,61#IWAP49,62#");
                await().until(() -> metrics(first).contains("watchline_relay_frames_pending 3.0"));
            }
        }
        ScriptedDecoder later = new ScriptedDecoder();

        RelayConfig config =
                config(Map.of(ConfigKey.JOURNAL, directory.resolve("new").toString()));
        try (Relay second = new Relay(config, later, CommandIndex.NONE)) {
            second.start();
            await().until(() -> later.frames().size() == 3);

            assertThat(later.frames()).containsExactly(LOGIN, "IWAP49,61#", "IWAP49,62#");
        }
    }

    @Test
    void doesNotStart_whenAnotherRelayHasTheJournal() throws Exception {
        try (Relay first = onDisk()) {
            first.start();
            RelayConfig same = config(
                    Map.of(ConfigKey.JOURNAL, directory.resolve("new").toString(), ConfigKey.STOP_LIMIT, "10ms"));

            Relay second = new Relay(same, new ScriptedDecoder(), CommandIndex.NONE);

            assertThatThrownBy(second::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("one relay a directory");
        }
    }

    @Test
    void doesNotStart_whenTheDirectoryCannotBeWrittenTo() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        RelayConfig config =
                config(Map.of(ConfigKey.JOURNAL, file.resolve("journal").toString()));

        Relay relay = new Relay(config, decoder, CommandIndex.NONE);

        assertThatThrownBy(relay::start)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be written to")
                .hasMessageContaining("--journal");
    }

    @Test
    void saysWhatAKillLoses_whenTheJournalIsInMemoryOnly() {
        Logger logger = (Logger) LoggerFactory.getLogger(Journals.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.WARN);
        logger.setAdditive(false);

        new Relay(config(Map.of(ConfigKey.JOURNAL, "")), decoder, CommandIndex.NONE).close();

        logger.detachAppender(lines);
        logger.setLevel(null);
        logger.setAdditive(true);
        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .isEqualTo("journal in memory only"));
        assertThat(List.copyOf(lines.list.get(0).getKeyValuePairs()).toString()).contains("lost-when-killed");
    }
}
