package watchline.samples.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The sandbox as tests want it: free ports, nothing printed, a short linger, and nothing from the environment of the build. */
final class TestSandbox {

    private static final Duration LINGER = Duration.ofMillis(5);

    private TestSandbox() {}

    static SandboxOptions options() {
        return SandboxOptions.onFreePorts(Path.of("dynamodb-local", "target", "class-path"))
                .withLinger(LINGER);
    }

    static Sandbox start() throws Exception {
        return start(Map.of());
    }

    /** With settings of the decoder. */
    static Sandbox start(Map<String, String> environment) throws Exception {
        return Sandbox.start(options(), environment, alert -> {});
    }
}
