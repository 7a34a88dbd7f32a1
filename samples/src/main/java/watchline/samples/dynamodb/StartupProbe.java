package watchline.samples.dynamodb;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a process to answer over HTTP, however long its JVM takes, and gives up when it ends or its time is over. */
final class StartupProbe {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration ONE_TRY = Duration.ofSeconds(5);

    private final ProcessHandle process;
    private final URI endpoint;
    private final ProcessLog log;

    StartupProbe(ProcessHandle process, URI endpoint, ProcessLog log) {
        this.process = process;
        this.endpoint = endpoint;
        this.log = log;
    }

    void await(Duration patience) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(ONE_TRY).build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (endsWithin(BETWEEN)) {
                throw new DynamoDbLocalException("DynamoDB Local ended before it answered on " + endpoint
                        + ". The end of its output:\n" + log.tail());
            }
            if (answers(client)) {
                return;
            }
        }
        throw new DynamoDbLocalException("DynamoDB Local did not answer on " + endpoint + " within "
                + patience.toSeconds() + " s. The end of its output:\n" + log.tail());
    }

    private boolean endsWithin(Duration pause) {
        try {
            process.onExit().get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("onExit of a process failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DynamoDbLocalException("interrupted while DynamoDB Local was starting", e);
        }
    }

    /** Any answer will do: without credentials it is an error, which only a server that is up can give. */
    private boolean answers(HttpClient client) {
        try {
            client.send(HttpRequest.newBuilder(endpoint).timeout(ONE_TRY).build(), BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DynamoDbLocalException("interrupted while DynamoDB Local was starting", e);
        }
    }
}
