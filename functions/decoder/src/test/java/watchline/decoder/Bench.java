package watchline.decoder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Transport;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.FakePublisher;
import watchline.decoder.alert.Outbox;
import watchline.decoder.command.FakeCommandQueue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.TableSchema;
import watchline.dialect.spi.Dialect;

/** A decoder with everything around it in memory, and a relay that sends it frames of {@link TestDialect}. */
final class Bench {

    static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    static final String WATCH = "861265061234567";

    final FakeStore store = new FakeStore();
    final FakeCommandQueue commands = new FakeCommandQueue(store);
    final FakeAccounts accounts = new FakeAccounts();
    final FakePublisher publisher = new FakePublisher();
    final MovingClock clock = new MovingClock(NOW);
    final List<BatchSummary> summaries = new ArrayList<>();
    final Decoder decoder;

    private long seq;

    Bench() {
        this(Admission.ACCEPT);
    }

    Bench(Admission unknownDevices) {
        decoder = decoder(unknownDevices, TestDialect::named);
    }

    /** Another decoder on the same tables, with dialects of the caller's choice. */
    Decoder decoder(Admission unknownDevices, Function<String, Optional<Dialect>> dialects) {
        DecoderConfig config = DecoderConfig.from(Map.of(
                "WATCHLINE_TOPIC_ARN",
                "arn:aws:sns:eu-central-1:123456789012:alerts",
                "WATCHLINE_UNKNOWN_DEVICES",
                unknownDevices.wireName()));
        return new Decoder(config, dialects, store, outbox(), commands, clock, summaries::add);
    }

    /** As every process has one; its waits move the clock. */
    Outbox outbox() {
        return new Outbox(
                store,
                new AlertWriter(accounts, null, clock),
                publisher,
                clock,
                new SplittableRandom(7),
                clock::advance);
    }

    /** A frame of {@link #WATCH}, received now. */
    FrameEnvelope frame(String text) {
        return frame(WATCH, text);
    }

    FrameEnvelope frame(String device, String text) {
        return new FrameEnvelope(
                ++seq,
                TestDialect.NAME,
                Transport.TCP,
                device,
                "203.0.113.9:50122",
                clock.instant(),
                text.getBytes(StandardCharsets.UTF_8),
                null);
    }

    List<FrameResult> send(FrameEnvelope... frames) {
        return decoder.decode(new DecodeRequest("relay-1", List.of(frames))).results();
    }

    FrameResult send(String text) {
        return send(frame(text)).get(0);
    }

    List<ItemReader> items(TableSchema table) {
        return store.items(table).stream().map(ItemReader::new).toList();
    }

    /** The only item of a table. */
    ItemReader item(TableSchema table) {
        List<ItemReader> items = items(table);
        if (items.size() != 1) {
            throw new AssertionError(table + " holds " + items.size() + " items: " + items);
        }
        return items.get(0);
    }

    /** The item of a watch. */
    ItemReader device() {
        return items(TableSchema.DEVICES).stream()
                .filter(item -> WATCH.equals(item.text("deviceId")))
                .findFirst()
                .orElseThrow();
    }
}
