package watchline.decoder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.Outcome;
import watchline.contract.Transport;
import watchline.contract.emf.MetricSet;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.DryAccounts;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.DayHistory;
import watchline.decoder.alert.DryPublisher;
import watchline.decoder.alert.DynamoDayHistory;
import watchline.decoder.alert.Outbox;
import watchline.decoder.command.NoCommands;
import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.DryStore;
import watchline.decoder.store.Store;
import watchline.dialect.Dialects;

/**
 * One batch that goes the whole way and leaves nothing: a position of each dialect and a call for help, of watches that do not exist,
 * from JSON to JSON, with requests to the real tables and to SNS that they refuse ({@link DryStore}, {@link DryPublisher}), and a line
 * in the log without metrics. Nobody is told. Its decoder is its own, so that nothing that it caches, and no key, gets into the
 * snapshot. Connections do, and are not used again: the JDK takes up none that has been idle for more than five seconds by the clock.
 */
final class Rehearsal implements Runnable {

    /** What stands in the log for relay and watch; no watch has such an id. */
    static final String NOBODY = "(snapshot)";

    private static final String PEER = "203.0.113.9:50122";

    private final Decoder decoder;
    private final Clock clock;

    Rehearsal(
            DecoderConfig config,
            Store store,
            Accounts accounts,
            DayHistory history,
            AlertPublisher publisher,
            Clock clock,
            Consumer<BatchSummary> meter) {
        Store dry = new DryStore(store);
        AlertWriter writer = new AlertWriter(new DryAccounts(accounts), history, null, clock);
        this.clock = clock;
        this.decoder = new Decoder(
                config.admitting(Admission.ACCEPT),
                Dialects::named,
                dry,
                new Outbox(dry, writer, publisher, clock),
                new NoCommands(),
                clock,
                meter);
    }

    /** Through those clients of the running function. */
    static Rehearsal through(DynamoDbClient tables, SnsClient sns, DecoderConfig config, Store store, Clock clock) {
        return new Rehearsal(
                config,
                store,
                new DynamoAccounts(tables, config.tablePrefix()),
                new DynamoDayHistory(tables, config.tablePrefix()),
                new DryPublisher(sns, config.topicArn()),
                clock,
                new BatchLog(FunctionLog.ofProcess(MetricSet.NONE, "decoder", clock)));
    }

    /** @throws IllegalStateException if a table could not be asked */
    @Override
    public void run() {
        DecodeResponse response = answer(ContractJson.write(new DecodeRequest(NOBODY, frames())));
        response.results().stream()
                .filter(result -> result.outcome() != Outcome.STORED)
                .findFirst()
                .ifPresent(result -> {
                    throw new IllegalStateException(
                            "frame " + result.seq() + ": " + result.outcome() + ": " + result.reason());
                });
    }

    private List<FrameEnvelope> frames() {
        return List.of(
                frame(1, "iw", "IWAP01261122A2232.9806N11404.9355E000.1061830323.8706000908000502,460,0,9520,3671#"),
                frame(
                        2,
                        "bracket",
                        "[3G*0000000000*0073*UD,221126,061830,A,22.570733,N,113.8626083,E,0.00,249.5,0.0,6,100,60,"
                                + "0,0,00000000,1,255,460,1,9529,21809,158,0,40.7]"),
                frame(
                        3,
                        "gotop",
                        "#000000000000000,CMD-T,V,DATE:261122,TIME:061830,LAT:59.9963666N,LOT:010.7454333E,"
                                + "Speed:005.5,X-X-X-X-49-5,000,24202-0ED9-87DB#"),
                frame(
                        4,
                        "iw",
                        "IWAP10261122A2232.9806N11404.9355E000.1061830323.8706000908000502,460,0,9520,3671,01,zh-cn,"
                                + "00,HOME|74-DE-2B-E8-72-41|97#"));
    }

    private DecodeResponse answer(byte[] request) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ContractJson.write(decoder.decode(ContractJson.readRequest(new ByteArrayInputStream(request))), output);
            return ContractJson.readResponse(output.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FrameEnvelope frame(long seq, String dialect, String text) {
        return new FrameEnvelope(
                seq,
                dialect,
                Transport.TCP,
                NOBODY,
                PEER,
                clock.instant(),
                text.getBytes(StandardCharsets.US_ASCII),
                null);
    }
}
