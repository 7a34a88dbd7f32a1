package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.device.DeviceLinks;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.quarantine.Replay;
import watchline.decoder.registry.Admission;
import watchline.decoder.registry.Aliases;
import watchline.decoder.registry.Registration;

/** {@code device register}: puts a watch on the list, and adopts what it sent before. */
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Registers a watch, or changes its name, account or time zone, and adopts what it sent before: its frames leave"
                        + " the quarantine and are stored under the times they came with.")
final class DeviceRegisterCommand extends TablesCommand {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "What the watch calls itself: its IMEI, or 10 digits of it.")
    private String id = "";

    @Option(
            names = "--imei",
            paramLabel = "IMEI",
            description = "The IMEI of a watch that calls itself by 10 digits: both are one watch then.")
    private @Nullable String imei;

    @Option(names = "--name", description = "Who wears it, as alerts call her.")
    private @Nullable String name;

    @Option(names = "--account", description = "Whom it concerns: alerts can be filtered by it.")
    private @Nullable String account;

    @Option(names = "--time-zone", paramLabel = "ZONE", description = "Of the wearer, such as Europe/Madrid.")
    private @Nullable String timeZone;

    @Option(
            names = "--adopt",
            paramLabel = "AGE",
            defaultValue = "90d",
            converter = AgeText.class,
            description = "How old frames may be that are adopted (default: ${DEFAULT-VALUE}).")
    private Duration age = Duration.ZERO;

    @Mixin
    private final DecoderOptions decoder = new DecoderOptions();

    @Override
    void run(OpenTables tables, PrintWriter out) {
        Ids.check("id", id);
        if (imei != null) {
            Ids.checkImei(imei);
        }
        checkZone();
        DeviceBook book = new DeviceBook(tables);
        String kept = join(book, out);
        book.set(kept, attributes());
        Registration watch = book.find(kept);
        out.println("registered " + kept
                + (watch.aliases().isEmpty() ? "" : " (also " + String.join(", ", watch.aliases()) + ")")
                + (name == null ? "" : ", " + name));
        out.flush();
        adopt(tables, watch, out);
    }

    /** Answers the id under which the watch is kept. */
    private String join(DeviceBook book, PrintWriter out) {
        String other = imei == null ? Aliases.shortId(id).orElse(null) : imei;
        String kept = book.find(id).deviceId();
        if (other != null && !other.equals(id)) {
            DeviceLinks.Outcome outcome = book.link(id, other);
            if (outcome instanceof DeviceLinks.Outcome.One one) {
                kept = one.deviceId();
            } else if (outcome instanceof DeviceLinks.Outcome.Apart apart) {
                apart(apart.reason(), out);
            }
        }
        if (!kept.equals(id)) {
            out.println("known before as " + kept + ": it stays under that id, with what is stored of it");
        }
        return kept;
    }

    private void apart(String reason, PrintWriter out) {
        if (imei != null) {
            throw new ToolException(
                    "--imei " + imei + ": " + reason + "\n  Remove one of them first (device remove), or"
                            + " leave --imei out: the two then stay two watches.");
        }
        out.println("note: " + reason + "; they stay two watches");
    }

    private Map<String, AttributeValue> attributes() {
        return new ItemBuilder()
                .flag("registered", true)
                .text("name", name)
                .text("account", account)
                .text("timeZone", timeZone)
                .build();
    }

    private void adopt(OpenTables tables, Registration watch, PrintWriter out) {
        Set<String> ids = new HashSet<>(watch.aliases());
        ids.add(watch.deviceId());
        Replay.Counts counts = new Quarantine(tables, clock().instant(), new Progress(err(), clock()))
                .letOut(
                        age,
                        frame -> Admission.UNKNOWN_DEVICE.equals(frame.reason())
                                && frame.deviceId() != null
                                && ids.contains(frame.deviceId()),
                        () -> replay(tables, out));
        out.println(
                counts.equals(Replay.Counts.NONE)
                        ? "nothing of it lay in quarantine"
                        : "adopted from quarantine: " + Counted.inWords(counts));
    }

    /** The watch is registered by then, which is what cannot wait: an SOS of an unknown one reaches nobody. */
    private Replay replay(OpenTables tables, PrintWriter out) {
        try {
            return decoder.replay(tables, connection(), out, err());
        } catch (ToolException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ToolException(
                    "nothing was adopted, what it sent before stays in quarantine: " + why
                            + ". The same command with the"
                            + " decoder's function, such as --function watchline-decoder:live, adopts it.",
                    e);
        }
    }

    private void checkZone() {
        String zone = timeZone;
        if (zone == null) {
            return;
        }
        try {
            ZoneId unused = ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new ToolException("--time-zone: " + zone + " (expected: a name such as Europe/Madrid, or UTC)", e);
        }
    }
}
