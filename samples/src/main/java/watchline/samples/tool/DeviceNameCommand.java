package watchline.samples.tool;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.registry.Registration;

/** {@code device name}. */
@Command(name = "name", mixinStandardHelpOptions = true, description = "Says who wears a watch, as alerts call her.")
final class DeviceNameCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "Any id of the watch.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "In quotes when it has a space.")
    private String name = "";

    @Override
    void run(OpenTables tables, PrintWriter out) {
        if (name.isBlank()) {
            throw new ToolException("name: nothing (expected: what alerts should call the wearer)");
        }
        DeviceBook book = new DeviceBook(tables);
        Registration watch = book.existing(id);
        book.set(watch.deviceId(), new ItemBuilder().text("name", name).build());
        out.println(watch.deviceId() + " is " + name + " now");
    }
}
