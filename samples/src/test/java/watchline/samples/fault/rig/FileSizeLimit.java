package watchline.samples.fault.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * How far any file of a process may reach: the nearest thing to a full disk that needs no disk of its own. A write beyond it fails in
 * a JVM with "File too large". Done by {@code prlimit} of util-linux, on the soft limit, so that it can be lifted again.
 */
final class FileSizeLimit {

    private static final long PATIENCE_SECONDS = 10;

    private FileSizeLimit() {}

    /** @throws RigException when this machine cannot do it */
    static void set(long pid, String bytes) {
        ProcessBuilder prlimit = new ProcessBuilder("prlimit", "--pid", Long.toString(pid), "--fsize=" + bytes + ":");
        try {
            Process process = prlimit.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new RigException("prlimit failed: " + said.strip());
            }
        } catch (IOException e) {
            throw new RigException("cannot limit files: prlimit of util-linux is not on this machine", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RigException("interrupted while prlimit was running", e);
        }
    }
}
