package watchline.decoder;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.alert.AlarmStep;
import watchline.decoder.alert.Outbox;
import watchline.decoder.command.CommandQueue;
import watchline.decoder.command.CommandStep;
import watchline.decoder.device.DeviceRules;
import watchline.decoder.store.Store;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.spi.Dialect;

/**
 * Steps 7 to 10 of the path of a frame: decode, store, alert, answer, with the commands that wait behind the answer. A frame is answered "stored" only when its report is in the
 * table and everything that follows from it is done, or stands in a table too and will be; every frame of a request gets an answer, whatever goes wrong. May be called
 * from any thread; the batches of one watch must come one after the other.
 */
public final class Decoder {

    private final DecoderConfig config;
    private final Store store;
    private final Clock clock;
    private final Consumer<BatchSummary> meter;
    private final DecodeStep decoding;
    private final IdentityStep identifying;
    private final StoreStep storing;
    private final WatchStep watching;
    private final DeliverStep delivering;
    private final Answers answers = new Answers();

    /**
     * @param dialects those that are spoken, by name
     * @param outbox on the same store
     * @param meter is told of every batch
     */
    public Decoder(
            DecoderConfig config,
            Function<String, Optional<Dialect>> dialects,
            Store store,
            Outbox outbox,
            CommandQueue commands,
            Clock clock,
            Consumer<BatchSummary> meter) {
        SecureRandom random = new SecureRandom();
        this.config = config;
        this.store = store;
        this.clock = clock;
        this.meter = meter;
        this.decoding = new DecodeStep(dialects, clock);
        this.identifying = new IdentityStep(store, config.unknownDevices());
        this.storing = new StoreStep(store, config);
        this.watching =
                new WatchStep(store, new AlarmStep(store, outbox, () -> AckTokens.newRef(random), clock), clock);
        this.delivering = new DeliverStep(
                new CommandStep(commands, config.commandResend(), config.allowListenIn(), clock),
                config.unknownDevices());
    }

    /** What became of every frame of the request, in its order. */
    public DecodeResponse decode(DecodeRequest request) {
        Instant start = clock.instant();
        WriteUnits units = new WriteUnits();
        DeviceStates devices = new DeviceStates(store, config.zone());
        DeviceRules rules = new DeviceRules(config.deviceRefresh(), request.isReplay() ? null : request.relay());

        List<Verdict> decoded = decode(request.frames(), devices, start);
        List<Verdict> identified = identifying.run(decoded, devices, units);
        if (request.isReplay()) {
            identified.replaceAll(verdict -> letOut(verdict, start));
        }
        List<Verdict> stored = InOrder.of(identified, storing.store(identified, units));
        WatchStep.Outcome watched = watching.run(stored, devices, rules, units);
        // The replies of a replay reach nobody: what waits for a watch stays for its next frame.
        List<Verdict> delivered = request.isReplay()
                ? stored
                : delivering.deliver(stored, watched.failures().keySet(), devices, request.relay(), units);
        DecodeResponse response = answers.compose(delivered, watched.failures());

        long millis = clock.millis() - start.toEpochMilli();
        meter.accept(BatchSummary.of(request, response, start, watched.told(), units.total(), millis));
        return response;
    }

    private List<Verdict> decode(List<FrameEnvelope> frames, DeviceStates devices, Instant now) {
        List<@Nullable String> likely = new ArrayList<>(frames.size());
        Set<String> ids = new HashSet<>();
        for (FrameEnvelope frame : frames) {
            String id = decoding.likelyDevice(frame);
            likely.add(id);
            if (id != null) {
                ids.add(id);
            }
        }
        devices.load(ids);
        List<Verdict> verdicts = new ArrayList<>(frames.size());
        for (int i = 0; i < frames.size(); i++) {
            FrameEnvelope frame = frames.get(i);
            verdicts.add(
                    DeliverStep.isQuestion(frame)
                            ? new Verdict.Asked(frame, List.of())
                            : decoding.decode(frame, devices.zoneHours(likely.get(i), now)));
        }
        return verdicts;
    }

    private static Verdict letOut(Verdict verdict, Instant now) {
        return verdict instanceof Verdict.Keep keep
                ? new Verdict.Keep(keep.arrival().letOut(now), keep.replies())
                : verdict;
    }
}
