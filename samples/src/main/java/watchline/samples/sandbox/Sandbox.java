package watchline.samples.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.AckHandler;
import watchline.decoder.BatchLog;
import watchline.decoder.Decoder;
import watchline.decoder.DecoderConfig;
import watchline.decoder.DecoderHandler;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.account.DynamoQuietQueue;
import watchline.decoder.ack.AckKeys;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.ack.DynamoAckStore;
import watchline.decoder.ack.page.AckPages;
import watchline.decoder.alert.AlertLog;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.DynamoDayHistory;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.SnsPublisher;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.store.DynamoStore;
import watchline.decoder.store.Store;
import watchline.decoder.store.TableSchema;
import watchline.decoder.sweep.SilenceLook;
import watchline.decoder.sweep.SummaryDesk;
import watchline.decoder.sweep.Sweep;
import watchline.decoder.sweep.SweepHandler;
import watchline.decoder.sweep.SweepLog;
import watchline.dialect.Dialects;
import watchline.relay.Relay;
import watchline.relay.command.DynamoCommandIndex;
import watchline.samples.dynamodb.DynamoDbLocal;
import watchline.samples.dynamodb.DynamoDbLocalOptions;
import watchline.samples.sns.Confirmation;
import watchline.samples.sns.Published;
import watchline.samples.sns.SnsEndpoint;
import watchline.samples.tool.SandboxSettings;

/**
 * Relay, decoder, sweep, database and alerts on one machine. The relay and the functions are the ones that run in production, decoder
 * and sweep behind the handlers that Lambda calls; DynamoDB Local is a process of its own, and an endpoint that speaks the protocol of SNS takes
 * the alerts. Where the environment names other endpoints ({@code AWS_ENDPOINT_URL} or one a service), those are used instead.
 *
 * <p>Started once and closed once; what it answers may be asked from any thread.
 */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final String TOPIC = "watchline-alerts";

    /** What was started, the latest first: closed in that order. */
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    private final Thread atShutdown = new Thread(this::closeParts, "sandbox-end");
    private final Endpoints endpoints;
    private final DecoderConfig config;
    private final DynamoDbClient dynamoDb;
    private final Store store;
    private final Function<Clock, Outbox> outboxes;
    private final @Nullable SnsEndpoint sns;
    private final FunctionUrl ackPages;
    private final AckLink ackLink;
    private final Relay relay;

    private Sandbox(SandboxOptions options, Map<String, String> environment, Consumer<Published> onAlert)
            throws IOException {
        Runtime.getRuntime().addShutdownHook(atShutdown);
        boolean started = false;
        try {
            URI database = Endpoints.inEnvironment(environment, "DYNAMODB") ? null : startDatabase(options);
            sns = Endpoints.inEnvironment(environment, "SNS") ? null : startSns(options.snsPort(), onAlert);
            endpoints = new Endpoints(database, sns == null ? null : sns.endpoint());
            dynamoDb = started(endpoints.dynamoDbClient());
            SnsClient topics = started(endpoints.snsClient());
            Map<String, String> settings = SandboxSettings.of(
                    environment, topics.createTopic(topic -> topic.name(TOPIC)).topicArn());
            config = DecoderConfig.from(settings);
            Tables.create(dynamoDb, config.tablePrefix());
            if (database != null) {
                SandboxSettings.tell(dynamoDb, settings);
            }
            store = new DynamoStore(dynamoDb, config.tablePrefix());
            AckKeys key = AckKeys.random(new SecureRandom());
            AckTokens tokens = new AckTokens(() -> key);
            ackPages = started(FunctionUrl.start(options.ackPort(), "--ack-port", ackHandler(tokens)));
            ackLink = new AckLink(ackPages.url(), tokens);
            Clock clock = Clock.systemUTC();
            Accounts accounts = new DynamoAccounts(dynamoDb, config.tablePrefix());
            AlertPublisher publisher =
                    new AlertLog(new SnsPublisher(topics, config.topicArn()), FunctionLines.of("alerts"));
            outboxes = time -> new Outbox(
                    store,
                    new AlertWriter(accounts, new DynamoDayHistory(dynamoDb, config.tablePrefix()), ackLink, time),
                    publisher,
                    time);
            Outbox outbox = outboxes.apply(clock);
            Sweep sweep = Sweep.of(
                    config,
                    store,
                    outbox,
                    new DynamoQuietQueue(dynamoDb, config.tablePrefix()),
                    new SummaryDesk(accounts, publisher, clock),
                    clock,
                    new SweepLog(FunctionLines.of("sweep")));
            started(InProcessSweep.start(new SweepHandler(sweep), options.sweepEvery()));
            if (sns != null) {
                KeptCarers.subscribe(dynamoDb, config.tablePrefix(), topics, config.topicArn(), sns);
            }
            Decoder decoder = new Decoder(
                    config,
                    Dialects::named,
                    store,
                    outbox,
                    new DynamoCommandQueue(dynamoDb, config.tablePrefix()),
                    clock,
                    new BatchLog(FunctionLines.of("decoder")));
            relay = started(SandboxRelay.of(
                    options,
                    new InProcessDecoder(new DecoderHandler(decoder)),
                    new DynamoCommandIndex(
                            endpoints.dynamoDbAsyncClient(),
                            TableSchema.COMMANDS.tableName(config.tablePrefix()),
                            SandboxRelay.NAME)));
            relay.start();
            started = true;
        } finally {
            if (!started) {
                close();
            }
        }
    }

    /**
     * Starts everything and returns when watches can connect.
     *
     * @param onAlert is told of each alert, unless the environment names another SNS
     * @throws IOException if a port is taken
     */
    public static Sandbox start(SandboxOptions options, Consumer<Published> onAlert) throws IOException {
        return start(options, System.getenv(), onAlert);
    }

    /** As {@link #start(SandboxOptions, Consumer)}, with an environment of the caller's choice. */
    static Sandbox start(SandboxOptions options, Map<String, String> environment, Consumer<Published> onAlert)
            throws IOException {
        return new Sandbox(options, environment, onAlert);
    }

    private URI startDatabase(SandboxOptions options) {
        DynamoDbLocalOptions local = DynamoDbLocalOptions.inMemory(options.dynamoDbClassPath())
                .withPort(options.dynamoDbPort(), "--dynamodb-port")
                .outlivingShutdown();
        return started(DynamoDbLocal.start(options.keep() == null ? local : local.withDataFolder(options.keep())))
                .endpoint();
    }

    private SnsEndpoint startSns(int port, Consumer<Published> onAlert) throws IOException {
        try {
            SnsEndpoint endpoint = started(SnsEndpoint.start(port));
            endpoint.onPublish(onAlert);
            return endpoint;
        } catch (UncheckedIOException e) {
            throw new IOException("--sns-port: " + e.getMessage(), e);
        }
    }

    private AckHandler ackHandler(AckTokens tokens) {
        return new AckHandler(new AckPages(
                tokens, new DynamoAckStore(dynamoDb, config.tablePrefix()), config.zone(), Clock.systemUTC()));
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    /** The port of the watches, TCP and UDP. */
    public int port() {
        return relay.port();
    }

    /** The port of {@code /livez}, {@code /readyz} and {@code /metrics}. */
    public int httpPort() {
        return relay.httpPort();
    }

    /** Where the pages are that acknowledge links open. */
    public String ackUrl() {
        return ackPages.url();
    }

    /** Makes acknowledge links, with a key that nobody knows and that ends with the sandbox. */
    public AckLink ackLink() {
        return ackLink;
    }

    /** A client for reading the tables; closed with the sandbox. */
    public DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    /** Where the tables and the alerts are, in words. */
    public Endpoints endpoints() {
        return endpoints;
    }

    /** What the names of the tables begin with. */
    public String tablePrefix() {
        return config.tablePrefix();
    }

    /** Every alert so far, the oldest first; none when the environment names another SNS. */
    public List<Published> published() {
        return sns == null ? List.of() : sns.published();
    }

    /**
     * Has the SNS of this sandbox refuse every message from now on, or take them again.
     *
     * @throws IllegalStateException when the environment names another SNS
     */
    void snsAway(boolean away) {
        SnsEndpoint endpoint = sns;
        if (endpoint == null) {
            throw new IllegalStateException("the SNS is not of this sandbox");
        }
        endpoint.away(away);
    }

    /** How long after the last word of a watch its silence of that length is found by the sweep, at the latest. */
    Duration foundAfter(Duration silence) {
        return WatchRules.DEFAULTS.withSilence(silence).foundAfter(config.deviceRefresh());
    }

    /** Looks for silent watches with a clock that is so far ahead; it is that of the messages too that come of it. */
    void lookForSilence(Duration ahead) {
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        var unused = SilenceLook.once(config, store, outboxes.apply(clock), clock);
    }

    /** Tells of each mail that asks a new subscriber, from now on; of none when the environment names another SNS. */
    public void onConfirmation(Consumer<Confirmation> listener) {
        if (sns != null) {
            sns.onConfirmation(listener);
        }
    }

    /** Stops the relay as a signal would, with what it has read answered, and then everything else. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            return; // the JVM is shutting down, and the hook does the same as what follows
        }
        closeParts();
    }

    private synchronized void closeParts() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.atWarn()
                        .addKeyValue("part", part.getClass().getSimpleName())
                        .setCause(e)
                        .log("could not close");
            }
        }
    }
}
