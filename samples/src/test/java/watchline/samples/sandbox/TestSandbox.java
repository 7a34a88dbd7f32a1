package watchline.samples.sandbox;

import java.nio.file.Path;
import java.time.Duration;

/** The sandbox as tests want it: free ports, nothing printed, a short linger. */
final class TestSandbox {

    private static final Duration LINGER = Duration.ofMillis(5);

    private TestSandbox() {}

    static SandboxOptions options() {
        return SandboxOptions.onFreePorts(Path.of("dynamodb-local", "target", "class-path"))
                .withLinger(LINGER);
    }

    static Sandbox start() throws Exception {
        return Sandbox.start(options(), alert -> {});
    }
}
