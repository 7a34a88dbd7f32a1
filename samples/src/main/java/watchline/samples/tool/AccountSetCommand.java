package watchline.samples.tool;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Accounts;
import watchline.decoder.account.DynamoAccounts;

/** {@code account set}. */
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Changes what an account has chosen. It holds within a minute.")
final class AccountSetCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "Of the account.")
    private String name = "";

    @Option(names = "--language", paramLabel = "en|es", description = "Of its messages.")
    private @Nullable String language;

    @Option(
            names = "--health-in-sms",
            paramLabel = "true|false",
            arity = "1",
            description = "Whether an SMS may say a health value, which can be read on a locked screen.")
    private @Nullable Boolean healthInSms;

    @Option(
            names = "--sms-per-day",
            paramLabel = "N",
            description =
                    "SMS a day (UTC), each phone counted; beyond it only what is critical, the rest goes by e-mail.")
    private @Nullable Integer smsPerDay;

    @Option(
            names = "--escalate-after",
            paramLabel = "MINUTES",
            description =
                    "How long what is critical waits to be acknowledged before the next level is told; 0 for never.")
    private @Nullable Integer escalateAfter;

    @Override
    void run(OpenTables tables, PrintWriter out) {
        String account = AccountOptions.checked(name);
        Accounts accounts = new DynamoAccounts(tables.client(), tables.prefix());
        AccountSettings before = accounts.read(account).settings();
        try {
            accounts.putSettings(
                    account,
                    new AccountSettings(
                                    language == null ? before.language() : language,
                                    healthInSms == null ? before.healthInSms() : healthInSms,
                                    smsPerDay == null ? before.smsPerDay() : smsPerDay,
                                    escalateAfter == null ? before.escalateAfterMinutes() : escalateAfter)
                            .checked());
        } catch (IllegalArgumentException e) {
            throw new ToolException(String.valueOf(e.getMessage()), e);
        }
        AccountShowCommand.print(accounts.read(account), clock().instant(), out);
    }
}
