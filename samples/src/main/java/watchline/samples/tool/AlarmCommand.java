package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code alarm ...}. */
@Command(
        name = "alarm",
        mixinStandardHelpOptions = true,
        description = "Alarms, and who takes care of them.",
        subcommands = {AlarmListCommand.class, AlarmAckCommand.class})
final class AlarmCommand {}
