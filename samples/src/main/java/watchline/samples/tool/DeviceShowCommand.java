package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.device.DeviceState;
import watchline.decoder.item.ItemReader;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.setting.WatchRulesForm;
import watchline.decoder.store.TableSchema;

/** {@code device show}: all that is known of a watch. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows all that is known of a watch and set for it, its last reports, and why it may be late.")
final class DeviceShowCommand extends TablesCommand {

    private static final int REPORTS = 5;
    private static final List<String> HEAD = List.of("REPORT", "MESSAGE", "KIND", "FIX", "BATTERY", "SIGNAL", "ALARMS");

    @Parameters(index = "0", paramLabel = "ID", description = "Any id of the watch.")
    private String id = "";

    @Override
    void run(OpenTables tables, PrintWriter out) {
        DeviceBook book = new DeviceBook(tables);
        String kept = book.existing(id).deviceId();
        ItemReader item = book.item(kept);
        Instant now = clock().instant();
        DeviceState watch = DeviceState.of(kept, item, ZoneId.systemDefault());
        out.println(kept + (watch.name() == null ? "" : ", " + watch.name()) + ": " + WhyLate.of(watch, now));
        out.println("last heard " + Ago.of(watch.lastSeenAt(), now)
                + (watch.registration().registered() ? "" : "; not registered (device register " + kept + " does it)"));
        out.println();
        if (item != null) {
            Map<String, AttributeValue> rest = new TreeMap<>(item.attributes());
            WatchRulesForm.ATTRIBUTES.forEach(rest::remove);
            rest.forEach((name, value) -> out.println("  " + name + ": " + ItemText.of(value)));
            out.println();
            SettingsText.print(WatchRules.read(item), deviceRefresh(tables.client()), out);
        }
        reports(tables, kept, out);
    }

    private static void reports(OpenTables tables, String deviceId, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        tables.client()
                .query(query -> query.tableName(TableSchema.REPORTS.tableName(tables.prefix()))
                        .keyConditionExpression("deviceId = :id")
                        .expressionAttributeValues(Map.of(":id", AttributeValue.fromS(deviceId)))
                        .scanIndexForward(false)
                        .limit(REPORTS))
                .items()
                .forEach(item -> rows.add(row(new ItemReader(item))));
        out.println();
        if (rows.isEmpty()) {
            out.println("no reports");
        } else {
            new Columns(HEAD, rows).print(out);
        }
    }

    private static List<String> row(ItemReader report) {
        return List.of(
                orDash(report.text("time")),
                orDash(report.text("message")),
                orDash(report.text("kind")),
                orDash(report.text("fix")),
                orDash(report.whole("batteryPct")),
                orDash(report.whole("signal")),
                String.join(" ", report.texts("alarms")));
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
