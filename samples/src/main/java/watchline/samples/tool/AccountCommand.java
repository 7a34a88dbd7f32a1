package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code account ...}. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description =
                "What an account has chosen: language, health values in SMS, how many SMS a day, when others are asked.",
        subcommands = {AccountShowCommand.class, AccountSetCommand.class})
final class AccountCommand {}
