package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code carer ...}. */
@Command(
        name = "carer",
        mixinStandardHelpOptions = true,
        description = "Who is told when something happens: subscribes people to the alerts of a watch or an account.",
        subcommands = {CarerAddCommand.class, CarerListCommand.class, CarerRemoveCommand.class, CarerTestCommand.class})
final class CarerCommand {}
