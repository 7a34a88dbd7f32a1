package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import watchline.decoder.device.Battery;
import watchline.decoder.device.DeviceState;
import watchline.decoder.device.KnownPlace;
import watchline.decoder.item.ItemReader;

/** {@code device list}: one line a watch. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists watches with when they were last heard, their last fix and battery, and why they may be late.")
final class DeviceListCommand extends TablesCommand {

    private static final List<String> HEAD =
            List.of("ID", "NAME", "REGISTERED", "DIALECT", "HEARD", "FIX", "BATTERY", "WHY LATE");

    @Override
    void run(OpenTables tables, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        for (ItemReader item : new DeviceBook(tables).all()) {
            rows.add(row(item, clock().instant()));
        }
        if (rows.isEmpty()) {
            out.println("no watches (samples/watchline device register adds one; quarantine list shows unknown ones)");
        } else {
            new Columns(HEAD, rows).print(out);
        }
    }

    private static List<String> row(ItemReader item, Instant now) {
        DeviceState watch = DeviceState.of(orDash(item.text("deviceId")), item, ZoneId.systemDefault());
        KnownPlace fix = watch.lastFix();
        Battery battery = watch.battery();
        return List.of(
                watch.deviceId(),
                orDash(watch.name()),
                watch.registration().registered() ? "yes" : "no",
                orDash(watch.link().dialect()),
                Ago.of(watch.lastSeenAt(), now),
                Ago.of(fix == null ? null : fix.time(), now),
                battery == null ? "-" : battery.pct() + " %",
                WhyLate.of(watch, now));
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
