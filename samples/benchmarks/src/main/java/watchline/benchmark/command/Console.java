package watchline.benchmark.command;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import watchline.benchmark.Table;

/** Where a benchmark talks: what it is at goes to stderr, figures go to stdout. */
final class Console {

    private final PrintWriter out;
    private final PrintWriter err;
    private final double loadBefore =
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();

    private Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Remembers what else the machine is at. */
    static Console of(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("not started by its command line");
        }
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    void say(String text, Object... values) {
        err.println(String.format(Locale.ROOT, text, values));
        err.flush();
    }

    void print(Table table) {
        out.println(table.print());
        out.println(String.format(Locale.ROOT, "Load average of the machine before the run: %.2f.", loadBefore));
        out.flush();
    }

    void print(String line) {
        out.println(line);
        out.flush();
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String decimals(double value) {
        return String.format(Locale.ROOT, "%,.2f", value);
    }
}
