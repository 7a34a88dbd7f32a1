package watchline.benchmark.process;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The limit of open files, which a process here inherits. The JVM raises it as far as it may by itself. */
public final class OpenFiles {

    /** What a process has open beside the lines of watches: jars, sockets of its own, the journal. */
    private static final int OTHERS = 200;

    private OpenFiles() {}

    /** Lines of watches that fit. */
    public static long lines() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount() - OTHERS
                : Long.MAX_VALUE;
    }

    /** @throws BenchException when so many lines need more files than may be open; says what to do */
    public static void check(int wanted) {
        if (wanted > lines()) {
            throw new BenchException(String.format(
                    "%,d connections need a limit of %,d open files, and it is %,d here. Run `ulimit -n %d` first; where that"
                            + " is refused, raise the hard limit (as root: `prlimit --pid $$ --nofile=%d`, or nofile in"
                            + " /etc/security/limits.conf and a new login), or measure fewer: `--count %d`",
                    wanted, wanted + OTHERS, lines() + OTHERS, wanted + OTHERS, wanted + OTHERS, lines()));
        }
    }
}
