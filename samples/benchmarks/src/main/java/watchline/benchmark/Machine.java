package watchline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Where and when a figure was taken: no figure goes without. */
public final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final double KIB_A_GB = 1e6;

    private Machine() {}

    /** On one line. */
    public static String line() {
        return LocalDate.now(Clock.systemUTC()) + ", " + Runtime.getRuntime().availableProcessors() + " cores, "
                + memory()
                + ", JDK " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", commit " + System.getProperty("watchline.commit", "unknown");
    }

    private static String memory() {
        try {
            for (String line : Files.readAllLines(MEMORY)) {
                if (line.startsWith("MemTotal:")) {
                    double kib = Double.parseDouble(line.replaceAll("\\D", ""));
                    return String.format(Locale.ROOT, "%.0f GB", kib / KIB_A_GB);
                }
            }
        } catch (IOException e) {
            // Another system than Linux: the figure goes without.
        }
        return "memory unknown";
    }
}
