package watchline.benchmark.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import watchline.benchmark.Table;
import watchline.benchmark.process.Built;
import watchline.decoder.Clients;
import watchline.decoder.Setting;
import watchline.samples.dynamodb.DynamoDbLocal;
import watchline.samples.dynamodb.DynamoDbLocalOptions;
import watchline.samples.sandbox.Tables;
import watchline.samples.sns.SnsEndpoint;

/** All starts of one run of the benchmark, and their tables. Used by one thread. */
public final class StartBench {

    /** What Lambda itself does for Java 17 and 21. */
    private static final Step ON_LAMBDA = Step.C1;

    private static final String FRAMES = "watchline.frames";

    private final FunctionStarts starts;
    private final int runs;
    private final Consumer<String> say;

    private StartBench(FunctionStarts starts, int runs, Consumer<String> say) {
        this.starts = starts;
        this.runs = runs;
        this.say = say;
    }

    /** What is to be printed. */
    public record Result(Table steps, String notes, Table snapshots, Table sos, Table jar) {}

    record Start(Jdk jdk, Step step) {}

    /**
     * Measures.
     *
     * @param jvm arguments of every start
     * @param runs of each start
     * @param folder for logs and archives
     * @param say is told what is going on
     */
    public static Result run(List<Jdk> jdks, List<String> jvm, int runs, Path folder, Consumer<String> say) {
        String held;
        Map<Start, List<Times>> steps;
        Map<Jdk, List<Times>> restored;
        Map<Jdk, List<Times>> primed;
        Map<Jdk, List<Times>> sos;
        Map<Jdk, List<Times>> restoredSos;
        Map<Start, Long> trained = new LinkedHashMap<>();
        try (Cores cores = Cores.divided();
                DynamoDbLocal database = DynamoDbLocal.start(DynamoDbLocalOptions.inMemory(Built.dynamoDbClassPath()));
                SnsEndpoint sns = SnsEndpoint.start(0)) {
            held = cores.words();
            makeTables(database);
            FunctionStarts starts = new FunctionStarts(
                    LambdaRuntime.unpackedInto(folder),
                    settings(database, sns),
                    new Frames(Path.of(System.getProperty(FRAMES, "samples/frames"))),
                    cores.prefix(),
                    jvm,
                    folder);
            StartBench bench = new StartBench(starts, runs, say);
            List<Start> all = jdks.stream()
                    .flatMap(jdk -> Step.of(jdk).stream().map(step -> new Start(jdk, step)))
                    .toList();
            try {
                bench.train(all, trained);
                steps = bench.measure(all);
                restored = bench.measure(jdks, "restored", starts::measureRestored);
                primed = bench.measure(jdks, "restored and primed", starts::measurePrimed);
                sos = bench.measure(jdks, "with a call for help", starts::measureSos);
                restoredSos = bench.measure(jdks, "restored, with a call for help", starts::measureRestoredSos);
            } finally {
                all.forEach(start -> starts.forget(start.jdk(), start.step()));
            }
        }
        String notes = "Medians of " + runs + " runs. The function: " + held
                + ". HTTP client: `url-connection-client`, which the" + " function's jar has no other beside.";
        return new Result(
                StartTables.steps(steps, trained),
                notes,
                StartTables.restored(steps, restored, primed, ON_LAMBDA),
                StartTables.sos(sos, restoredSos, ON_LAMBDA),
                StartTables.jar());
    }

    private static void makeTables(DynamoDbLocal database) {
        try (DynamoDbClient client = Clients.dynamoDb(builder -> builder.endpointOverride(database.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"))))) {
            Tables.create(client, "watchline-");
        }
    }

    private static Map<String, String> settings(DynamoDbLocal database, SnsEndpoint sns) {
        return Map.of(
                "AWS_ENDPOINT_URL_DYNAMODB",
                database.endpoint().toString(),
                "AWS_ENDPOINT_URL_SNS",
                sns.endpoint().toString(),
                Setting.TOPIC_ARN.variable(),
                sns.createTopic("watchline-alerts"),
                Setting.UNKNOWN_DEVICES.variable(),
                "accept");
    }

    private void train(List<Start> all, Map<Start, Long> trained) {
        for (Start start : all) {
            if (start.step().isTrained()) {
                say.accept(start.jdk().name() + ", " + start.step().words() + ": training");
                starts.train(start.jdk(), start.step());
                trained.put(start, starts.trainedBytes(start.jdk(), start.step()));
            }
        }
        // DynamoDB Local has to be warm, too, before the first that counts.
        Times unused = starts.measure(all.get(0).jdk(), all.get(0).step());
    }

    /** In turn, so that whatever else the machine does falls on all. */
    private Map<Start, List<Times>> measure(List<Start> all) {
        Map<Start, List<Times>> times = new LinkedHashMap<>();
        for (int run = 1; run <= runs; run++) {
            say.accept("run " + run + " of " + runs + ": " + all.size() + " starts");
            for (Start start : all) {
                times.computeIfAbsent(start, first -> new ArrayList<>()).add(starts.measure(start.jdk(), start.step()));
            }
        }
        return times;
    }

    private Map<Jdk, List<Times>> measure(List<Jdk> jdks, String what, BiFunction<Jdk, Step, Times> start) {
        Map<Jdk, List<Times>> times = new LinkedHashMap<>();
        for (int run = 1; run <= runs; run++) {
            say.accept("run " + run + " of " + runs + ": " + jdks.size() + " " + what);
            for (Jdk jdk : jdks) {
                times.computeIfAbsent(jdk, first -> new ArrayList<>()).add(start.apply(jdk, ON_LAMBDA));
            }
        }
        return times;
    }
}
