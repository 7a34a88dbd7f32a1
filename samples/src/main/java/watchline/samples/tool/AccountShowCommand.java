package watchline.samples.tool;

import java.io.PrintWriter;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchline.decoder.account.Account;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.DynamoAccounts;
import watchline.decoder.alert.Alert;

/** {@code account show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows what an account has chosen, and its SMS today.")
final class AccountShowCommand extends TablesCommand {

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            defaultValue = Alert.DEFAULT_ACCOUNT,
            description = "Of the account (default: ${DEFAULT-VALUE}, that of watches without one).")
    private String name = "";

    @Override
    void run(OpenTables tables, PrintWriter out) {
        Account account = new DynamoAccounts(tables.client(), tables.prefix()).read(AccountOptions.checked(name));
        print(account, clock().instant(), out);
    }

    static void print(Account account, Instant now, PrintWriter out) {
        AccountSettings settings = account.settings();
        out.println("account " + account.name());
        out.println("  language:              " + settings.language());
        out.println("  health values in SMS:  " + (settings.healthInSms() ? "yes" : "no"));
        out.println("  SMS a day:             " + settings.smsPerDay() + ", " + account.smsOn(now)
                + " used today (UTC); what is critical goes beyond it");
        out.println("  escalates after:       " + settings.escalateAfterMinutes() + " min");
        out.println("  carers:                " + account.carers().size());
    }
}
