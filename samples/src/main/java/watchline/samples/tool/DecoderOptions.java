package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import watchline.contract.ContractException;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.decoder.Clients;
import watchline.decoder.ConfigException;
import watchline.decoder.Decoder;
import watchline.decoder.DecoderConfig;
import watchline.decoder.Setting;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.ack.AckLink;
import watchline.decoder.alert.AlertPublisher;
import watchline.decoder.alert.AlertWriter;
import watchline.decoder.alert.Outbox;
import watchline.decoder.alert.SnsPublisher;
import watchline.decoder.command.DynamoCommandQueue;
import watchline.decoder.quarantine.Replay;
import watchline.dialect.Dialects;

/** The options of commands that let frames out of quarantine: through which decoder. */
final class DecoderOptions {

    private static final String NO_TOPIC = "arn:aws:sns:us-east-1:000000000000:printed-by-the-tool";

    @Option(
            names = "--function",
            paramLabel = "NAME",
            description =
                    "Let frames out through the decoder's Lambda function of that name or ARN. Without it they are decoded"
                            + " by this program, with the same settings (WATCHLINE_TOPIC_ARN and its kin; with --sandbox,"
                            + " those that the sandbox was started with).")
    private @Nullable String function;

    /**
     * @param out takes alerts that no topic takes, in the sandbox
     * @param err takes what the operator has to know besides
     */
    Replay replay(OpenTables tables, ConnectionOptions connection, PrintWriter out, PrintWriter err) {
        String name = function;
        Function<DecodeRequest, DecodeResponse> decoder =
                name == null ? here(tables, connection, out, err)::decode : lambda(name, connection);
        return new Replay(
                tables.quarantine(), decoder, Dialects::named, bytes -> Optional.ofNullable(Dialects.of(bytes)));
    }

    /** For looking only. */
    static Replay withoutDecoder(OpenTables tables) {
        return new Replay(
                tables.quarantine(),
                request -> {
                    throw new IllegalStateException("nothing is let out");
                },
                Dialects::named,
                bytes -> Optional.ofNullable(Dialects.of(bytes)));
    }

    private static Decoder here(OpenTables tables, ConnectionOptions connection, PrintWriter out, PrintWriter err) {
        Map<String, String> settings = connection.decoderSettings(tables.client(), System.getenv());
        if (connection.isSandbox()) {
            settings.put(Setting.TOPIC_ARN.variable(), NO_TOPIC);
        }
        DecoderConfig config = config(settings);
        AckLink links = AckLinks.of(config.ack(), connection);
        AlertPublisher target = connection.isSandbox() ? printing(out) : topic(config, connection);
        AlertPublisher publisher = links == null ? AckLinks.missing(target, connection.isSandbox(), err) : target;
        AlertWriter writer =
                new AlertWriter(new DynamoAccounts(tables.client(), tables.prefix()), links, Clock.systemUTC());
        return new Decoder(
                config,
                Dialects::named,
                tables.store(),
                new Outbox(tables.store(), writer, publisher, Clock.systemUTC()),
                new DynamoCommandQueue(tables.client(), tables.prefix()),
                Clock.systemUTC(),
                batch -> {});
    }

    private static DecoderConfig config(Map<String, String> settings) {
        try {
            return DecoderConfig.from(settings);
        } catch (ConfigException e) {
            throw new ToolException(
                    e.getMessage() + "\n  Frames are decoded with the settings of the decoder: set them as it has them,"
                            + " or name its function, such as --function watchline-decoder:live.",
                    e);
        }
    }

    private static AlertPublisher printing(PrintWriter out) {
        return message -> {
            out.println("alert: " + message.sms());
            out.flush();
        };
    }

    private static AlertPublisher topic(DecoderConfig config, ConnectionOptions connection) {
        return new SnsPublisher(Clients.sns(connection::choose), config.topicArn());
    }

    private static Function<DecodeRequest, DecodeResponse> lambda(String name, ConnectionOptions connection) {
        var builder = LambdaClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder());
        connection.choose(builder);
        LambdaClient client = builder.build();
        return request -> {
            var response = client.invoke(
                    invoke -> invoke.functionName(name).payload(SdkBytes.fromByteArray(ContractJson.write(request))));
            if (response.functionError() != null) {
                throw new ToolException("function " + name + ": " + response.functionError() + ": "
                        + Shown.of(response.payload().asByteArray()));
            }
            try {
                return ContractJson.readResponse(response.payload().asByteArray());
            } catch (ContractException e) {
                throw new ToolException("function " + name + ": no answer of a decoder: " + e.getMessage(), e);
            }
        };
    }
}
