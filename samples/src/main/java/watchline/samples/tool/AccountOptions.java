package watchline.samples.tool;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import watchline.decoder.alert.Alert;
import watchline.decoder.item.ItemReader;

/** The options that say whom a command is about: an account, or the one of a watch. */
final class AccountOptions {

    private static final int MAX_NAME = 64;

    @ArgGroup
    private @Nullable Choice choice;

    static final class Choice {

        @Option(names = "--watch", paramLabel = "ID", description = "A watch, by any of its ids.")
        private @Nullable String watch;

        @Option(
                names = "--account",
                paramLabel = "NAME",
                description =
                        "An account, with all of its watches (default: that of watches without one, \"default\").")
        private @Nullable String account;
    }

    /**
     * Whom it is about.
     *
     * @param deviceId of the watch that was named
     * @param timeZone of that watch
     */
    record Whose(String account, Optional<String> deviceId, Optional<String> timeZone) {}

    /** @throws ToolException if there is no such watch */
    Whose whose(OpenTables tables) {
        Choice said = choice;
        String watch = said == null ? null : said.watch;
        String account = said == null ? null : said.account;
        if (watch == null) {
            return new Whose(
                    checked(account == null ? Alert.DEFAULT_ACCOUNT : account), Optional.empty(), Optional.empty());
        }
        DeviceBook book = new DeviceBook(tables);
        String kept = book.existing(watch).deviceId();
        ItemReader item = book.item(kept);
        String owner = item == null ? null : item.text("account");
        return new Whose(
                owner == null ? Alert.DEFAULT_ACCOUNT : owner,
                Optional.of(kept),
                Optional.ofNullable(item).map(watched -> watched.text("timeZone")));
    }

    /** @throws ToolException if it cannot be the name of an account */
    static String checked(String account) {
        boolean control = account.chars().anyMatch(Character::isISOControl);
        if (account.isBlank() || control || account.length() > MAX_NAME) {
            throw new ToolException(
                    "account: " + account + " (expected: its name, of at most " + MAX_NAME + " characters)");
        }
        return account;
    }
}
