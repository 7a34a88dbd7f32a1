package watchline.benchmark.units;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.benchmark.load.WatchIds;
import watchline.benchmark.process.BenchException;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.decoder.Clients;
import watchline.decoder.Decoder;
import watchline.decoder.DecoderConfig;
import watchline.decoder.Setting;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.account.DynamoQuietQueue;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.DynamoDayHistory;
import watchline.decoder.alert.Outbox;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.decoder.sweep.SummaryDesk;
import watchline.decoder.sweep.Sweep;
import watchline.dialect.Dialects;

/**
 * One day of some watches, told to the decoder and the sweep with a clock that goes as fast as they do. The tables are real, the
 * topic takes everything and does nothing. Each frame is a batch of its own, as it is with a few thousand watches. Used by one thread.
 */
public final class Story implements AutoCloseable {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(5);
    /** A watch does not keep its times to the second. */
    private static final int LATE_MILLIS = 2000;

    private static final long SEED = 7;

    private final Mix mix;
    private final Duration refresh;
    private final String prefix;
    private final UnitMeter meter = new UnitMeter();
    private final DynamoDbClient client;
    private final Instant midnight =
            LocalDate.now(Clock.systemUTC()).atStartOfDay(ZoneOffset.UTC).toInstant();
    private final StoryClock clock = new StoryClock(midnight);
    private final Decoder decoder;
    private final Sweep sweep;
    private long seq;

    /**
     * @param prefix of its own tables, which are there
     * @param refresh how old {@code lastSeenAt} may grow
     */
    public Story(Mix mix, Duration refresh, URI database, String prefix) {
        this.mix = mix;
        this.refresh = refresh;
        this.prefix = prefix;
        this.client = Clients.dynamoDb(builder -> builder.endpointOverride(database)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .addExecutionInterceptor(meter)
                        .build()));
        DecoderConfig config = DecoderConfig.from(Map.of(
                Setting.TABLE_PREFIX.variable(),
                prefix,
                Setting.TOPIC_ARN.variable(),
                "arn:aws:sns:us-east-1:000000000000:watchline-alerts",
                Setting.UNKNOWN_DEVICES.variable(),
                "accept",
                Setting.DEVICE_REFRESH_SECONDS.variable(),
                Long.toString(refresh.toSeconds())));
        Store store = new DynamoStore(client, prefix);
        DynamoAccounts accounts = new DynamoAccounts(client, prefix);
        AlertPublisher publisher = message -> {};
        Outbox outbox = new Outbox(
                store, new AlertWriter(accounts, new DynamoDayHistory(client, prefix), null, clock), publisher, clock);
        decoder = new Decoder(
                config, Dialects::named, store, outbox, new DynamoCommandQueue(client, prefix), clock, summary -> {});
        sweep = Sweep.of(
                config,
                store,
                outbox,
                new DynamoQuietQueue(client, prefix),
                new SummaryDesk(accounts, publisher, clock),
                clock,
                report -> {});
    }

    /** Something that one watch says. */
    private record Word(Instant at, Mix.Said said, String device, IwWords words) {}

    /** Tells the day. */
    public Told tell(int watches) {
        List<Word> words = words(watches);
        Map<String, Double> ofSweep = new HashMap<>();
        Map<String, Double> ofDecoder = new HashMap<>();
        Instant nextSweep = midnight.plus(SWEEP_EVERY);
        for (Word word : words) {
            while (nextSweep.isBefore(word.at())) {
                clock.set(nextSweep);
                var unused = sweep.run();
                take(ofSweep);
                nextSweep = nextSweep.plus(SWEEP_EVERY);
            }
            say(word);
            take(ofDecoder);
        }
        return new Told(mix, refresh, watches, words.size(), ofDecoder, ofSweep);
    }

    private List<Word> words(int watches) {
        List<Word> words = new ArrayList<>();
        for (int watch = 1; watch <= watches; watch++) {
            SplittableRandom random = new SplittableRandom(SEED + watch);
            IwWords speech = new IwWords(new Wearer(random));
            String device = WatchIds.of(watch, 15);
            Instant start = midnight.plusSeconds(random.nextInt(300));
            for (Mix.Habit habit : mix.habits()) {
                Instant due = start.plus(habit.first());
                while (due.isBefore(midnight.plus(DAY))) {
                    words.add(new Word(due.plusMillis(random.nextInt(LATE_MILLIS)), habit.said(), device, speech));
                    due = due.plus(habit.every());
                }
            }
        }
        words.sort(Comparator.comparing(Word::at));
        return words;
    }

    private void say(Word word) {
        clock.set(word.at());
        seq++;
        byte[] frame = word.words().frame(word.said(), word.at());
        DecodeResponse response = decoder.decode(new DecodeRequest(
                "bench",
                List.of(new FrameEnvelope(
                        seq, "iw", Transport.TCP, word.device(), "203.0.113.9:50122", word.at(), frame, null))));
        if (response.results().get(0).outcome() != Outcome.STORED) {
            throw new BenchException("not stored: " + response.results().get(0).reason() + ", of "
                    + new String(frame, StandardCharsets.US_ASCII));
        }
    }

    private void take(Map<String, Double> into) {
        meter.take().forEach((name, units) -> into.merge(name.substring(prefix.length()), units, Double::sum));
    }

    @Override
    public void close() {
        client.close();
    }
}
