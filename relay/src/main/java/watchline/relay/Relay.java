package watchline.relay;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import watchline.contract.emf.StreamSink;
import watchline.dialect.Dialects;
import watchline.relay.admin.AdminServer;
import watchline.relay.admin.Readiness;
import watchline.relay.command.CommandIndex;
import watchline.relay.command.CommandPoller;
import watchline.relay.command.Questions;
import watchline.relay.config.RelayConfig;
import watchline.relay.hold.Holds;
import watchline.relay.hold.OwnAnswers;
import watchline.relay.invoke.BatchRunner;
import watchline.relay.invoke.DecoderClient;
import watchline.relay.journal.Journal;
import watchline.relay.journal.Journals;
import watchline.relay.lane.Lanes;
import watchline.relay.metrics.EmfReport;
import watchline.relay.metrics.Metric;
import watchline.relay.metrics.RelayMetrics;
import watchline.relay.net.NetServer;
import watchline.relay.net.Quotas;
import watchline.relay.net.Sniffer;
import watchline.relay.session.Contests;
import watchline.relay.session.Replies;
import watchline.relay.session.Sessions;

/**
 * A relay, to be run by {@link RelayCommand} or inside another program: frames go from the sockets through the journal and the
 * lanes to the decoder, replies go back. Started once and stopped once; {@link #start} and {@link #stop} must not run at the
 * same time, everything else may be called from any thread.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** Of the stop's limit, for closing what is left when draining took too long. */
    private static final int CLOSING_SHARE = 10;

    private final RelayConfig config;
    private final DecoderClient client;
    private final CommandIndex commands;
    private final Journal journal;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Threads threads = new Threads();
    private final Holds holds;
    private final Lanes lanes;
    private final CommandPoller poller;
    private final NetServer net;
    private final EmfReport report;
    private volatile Readiness readiness = new Readiness(false, "not started");
    private @Nullable AdminServer admin;
    private int port;

    /**
     * With everything that is spoken here, and the journal of the configuration.
     *
     * @param client closed with the relay
     * @param commands closed with the relay
     */
    public Relay(RelayConfig config, DecoderClient client, CommandIndex commands) {
        this(config, client, commands, Dialects::sniff, metrics -> Journals.of(config, metrics));
    }

    /**
     * With dialects and a journal of the caller's choice.
     *
     * @param client closed with the relay
     * @param commands closed with the relay
     * @param journal closed with the relay
     */
    public Relay(RelayConfig config, DecoderClient client, CommandIndex commands, Sniffer sniffer, Journal journal) {
        this(config, client, commands, sniffer, metrics -> journal);
    }

    private Relay(
            RelayConfig config,
            DecoderClient client,
            CommandIndex commands,
            Sniffer sniffer,
            Function<RelayMetrics, Journal> journals) {
        this.config = config;
        this.client = client;
        this.commands = commands;
        RelayMetrics metrics = new RelayMetrics(registry);
        this.journal = journals.apply(metrics);
        Sessions sessions = new Sessions(new Contests(metrics, System::nanoTime));
        Replies replies = new Replies(sessions, metrics);
        Quotas quotas = new Quotas(config.limits().pendingFramesPerWatch());
        Questions questions = new Questions(metrics);
        this.holds = new Holds(
                config.holding().after(),
                new OwnAnswers(
                        Dialects::named, Clock.systemUTC(), config.holding().zone()),
                replies,
                threads.scheduler(),
                metrics);
        BatchRunner runner = new BatchRunner(
                client,
                config.relay(),
                config.retrying(),
                threads.scheduler(),
                threads.workers(),
                () -> ThreadLocalRandom.current().nextDouble(),
                new Delivery(holds, replies, journal, quotas, questions),
                metrics);
        this.lanes = new Lanes(config.batching(), threads.scheduler(), runner);
        Journal.Durable next = (seq, frame) -> {
            holds.came(seq, frame);
            lanes.add(seq, frame);
        };
        this.poller = new CommandPoller(
                commands,
                config.commands().poll(),
                questions,
                journal,
                next,
                sessions,
                threads.scheduler(),
                threads.workers(),
                Clock.systemUTC(),
                metrics);
        this.net = new NetServer(config, sniffer, journal, quotas, next, sessions, Clock.systemUTC(), metrics);
        this.report = new EmfReport(
                registry,
                StreamSink.standardOutput(),
                config.emf(),
                config.relay(),
                config.function(),
                threads.scheduler(),
                Clock.systemUTC());
        metrics.gauge(Metric.SESSIONS, sessions, Sessions::count);
        metrics.gauge(Metric.FRAMES_PENDING, journal, Journal::pendingFrames);
        metrics.gauge(Metric.PENDING_BYTES, journal, Journal::pendingBytes);
        metrics.gauge(Metric.OLDEST_PENDING, lanes, all -> all.oldestAge().toMillis() / 1000.0);
    }

    /**
     * Sends on what an earlier run has left in the journal, and opens the sockets.
     *
     * @throws IOException if a port is taken, an address is not this machine's or the journal is another relay's; the relay is
     *     then stopped
     */
    public void start() throws IOException {
        try {
            // First: what is left comes before what the sockets bring, and another relay may still have them, too.
            journal.start(lanes::add);
            RelayConfig.Listen listen = config.listen();
            admin = AdminServer.start(
                    new InetSocketAddress(listen.httpAddress(), listen.httpPort()), this::readiness, registry::scrape);
            port = net.start();
        } catch (IOException e) {
            close(Duration.ZERO);
            throw e;
        }
        if (commands != CommandIndex.NONE) {
            poller.start();
        }
        report.start();
        readiness = new Readiness(true, "ready");
        LoggingEventBuilder line = LOG.atInfo()
                .setMessage("relay started")
                .addKeyValue("bound-port", port)
                .addKeyValue("bound-http-port", httpPort())
                .addKeyValue("sockets", net.kind());
        config.effective().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(setting -> {
                    var unused = line.addKeyValue(setting.getKey().key(), setting.getValue());
                });
        line.log();
    }

    /** The port for watches, the one that was found when any was asked for. */
    public int port() {
        return port;
    }

    /** The port for HTTP, the one that was found when any was asked for. */
    public int httpPort() {
        AdminServer server = admin;
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.port();
    }

    /**
     * Stops: not ready, no new connections, nothing more is read, what was read is answered, then everything is closed. Takes
     * at most the limit of the configuration. Does nothing the second time.
     *
     * @return whether every frame was answered
     */
    public boolean stop() {
        if (threads.ended()) {
            return journal.pendingFrames() == 0;
        }
        long limit = config.stopLimit().toNanos();
        long start = threads.scheduler().nanos();
        readiness = new Readiness(false, "stopping");
        LOG.atInfo()
                .setMessage("relay stopping")
                .addKeyValue("pending", journal.pendingFrames())
                .log();
        poller.stop();
        net.stopReading();
        lanes.hurry();
        boolean drained = threads.await(this::idle, Duration.ofNanos(limit - limit / CLOSING_SHARE));
        close(Duration.ofNanos(Math.max(0, limit - (threads.scheduler().nanos() - start))));
        (drained ? LOG.atInfo() : LOG.atWarn())
                .setMessage("relay stopped")
                .addKeyValue("undone", journal.pendingFrames())
                .addKeyValue(
                        "ms",
                        Duration.ofNanos(threads.scheduler().nanos() - start).toMillis())
                .log();
        return drained;
    }

    @Override
    public void close() {
        boolean unused = stop();
    }

    private Readiness readiness() {
        String trouble = journal.trouble();
        return readiness.ready() && trouble != null ? new Readiness(false, trouble) : readiness;
    }

    private boolean idle() {
        return journal.pendingFrames() == 0 && net.waiting() == 0;
    }

    private void close(Duration limit) {
        holds.stop();
        report.stop();
        net.close(limit);
        threads.end();
        client.close();
        commands.close();
        if (admin != null) {
            admin.close();
        }
        // Last: it lets in the relay that waits for it, and that one wants the sockets.
        journal.close();
    }
}
