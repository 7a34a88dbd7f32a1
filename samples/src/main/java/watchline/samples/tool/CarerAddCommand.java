package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import watchline.decoder.account.Carer;
import watchline.decoder.account.QuietHours;

/** {@code carer add}. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tells somebody of the alarms of a watch, or of all watches of an account. The same number or address again adds"
                        + " the watch, and changes what the options say.")
final class CarerAddCommand extends CarersCommand {

    @ArgGroup(multiplicity = "1")
    private Where where = new Where();

    static final class Where {

        @Option(names = "--sms", paramLabel = "NUMBER", description = "By SMS, to a number such as +15550100001.")
        private @Nullable String sms;

        @Option(names = "--email", paramLabel = "ADDRESS", description = "By e-mail.")
        private @Nullable String email;
    }

    @Option(names = "--name", description = "What people call the carer.")
    private @Nullable String name;

    @Option(
            names = "--level",
            paramLabel = "0|1|2",
            description = "0 is told first (the default); 1 and 2 only when nobody acknowledges what is critical.")
    private @Nullable Integer level;

    @Option(
            names = "--types",
            split = ",",
            paramLabel = "TYPE",
            description = "Of these alarms only, such as sos,fall,lowBattery (default: all).")
    private @Nullable List<String> types;

    @Option(
            names = "--severities",
            split = ",",
            paramLabel = "WORD",
            description = "Of these only: critical, warning, info (default: all).")
    private @Nullable List<String> severities;

    @Option(
            names = "--quiet",
            paramLabel = "FROM-TO",
            description = "When only what is critical is told, such as 22:00-07:00; the rest follows as one summary.")
    private @Nullable String quiet;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Of the quiet hours, such as Europe/Madrid (default: that of the watch, if it has one).")
    private @Nullable String timeZone;

    @Override
    void run(CarerDesk desk, Work work, PrintWriter out) {
        Contact contact = contact();
        Optional<Carer> stands = desk.reachedAt(work.whose().account(), contact);
        Carer carer = desk.put(wanted(stands, contact, work.whose()), work.topicArn());
        out.println((stands.isPresent() ? "changed " : "added ") + named(carer));
        out.println("  watches: " + CarerWords.watches(carer) + "; alarms: " + CarerWords.alarms(carer) + "; level "
                + carer.level() + "; quiet hours: " + CarerWords.quiet(carer));
        remains(desk.state(carer), contact, out);
        out.println("  samples/watchline carer test " + carer.id() + " --account \"" + carer.account()
                + "\" shows whether it arrives");
    }

    private Contact contact() {
        String number = where.sms;
        String address = where.email;
        if (number != null) {
            return Contact.sms(number);
        }
        if (address != null) {
            return Contact.email(address);
        }
        throw new IllegalStateException("picocli asks for one of the two");
    }

    private Carer wanted(Optional<Carer> stands, Contact contact, AccountOptions.Whose whose) {
        Carer before = stands.orElse(null);
        return new Carer(
                whose.account(),
                before == null ? CarerDesk.newId(RandomGenerator.of("SecureRandom")) : before.id(),
                name == null && before != null ? before.name() : name,
                contact.protocol(),
                contact.endpoint(),
                before == null ? null : before.subscriptionArn(),
                watches(before, whose.deviceId()),
                either(types, before == null ? Set.of() : before.types()),
                either(severities, before == null ? Set.of() : before.severities()),
                level == null ? (before == null ? 0 : before.level()) : level,
                quiet(before == null ? null : before.quiet(), whose.timeZone()));
    }

    /** Whoever hears all watches of the account goes on doing so when one is named. */
    private static Set<String> watches(@Nullable Carer before, Optional<String> watch) {
        if (watch.isEmpty() || (before != null && before.deviceIds().isEmpty())) {
            return Set.of();
        }
        Set<String> all = new LinkedHashSet<>(before == null ? Set.of() : before.deviceIds());
        all.add(watch.get());
        return all;
    }

    private static Set<String> either(@Nullable List<String> said, Set<String> otherwise) {
        return said == null ? otherwise : new LinkedHashSet<>(said);
    }

    private @Nullable QuietHours quiet(@Nullable QuietHours before, Optional<String> ofTheWatch) {
        String window = quiet;
        String zone = timeZone;
        if (window != null) {
            return hours(window, ofTheWatch);
        }
        if (zone == null) {
            return before;
        }
        if (before == null) {
            throw new ToolException("--time-zone: " + zone + " (expected: --quiet beside it, such as 22:00-07:00)");
        }
        return hours(before.text(), ofTheWatch);
    }

    private QuietHours hours(String window, Optional<String> ofTheWatch) {
        String zone = Optional.ofNullable(timeZone).or(() -> ofTheWatch).orElse(null);
        if (zone == null) {
            throw new ToolException(
                    "--time-zone: not given (expected: the zone of the quiet hours, such as Europe/Madrid)");
        }
        try {
            return QuietHours.parse(window, zone);
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()), e);
        }
    }

    private static void remains(CarerDesk.State state, Contact contact, PrintWriter out) {
        if (state == CarerDesk.State.PENDING) {
            out.println(
                    "  still to do: the person must press the link in the mail from AWS (no-reply@sns.amazonaws.com),"
                            + " within two days. Nothing is sent before.");
        } else if (!contact.isEmail()) {
            out.println("  still to do, if this AWS account is in the SMS sandbox: verify the number there"
                    + " (console: SNS, Text messaging). Until then AWS sends it nothing, and says so nowhere else.");
        }
    }
}
