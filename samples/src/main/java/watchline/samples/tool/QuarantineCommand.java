package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code quarantine ...}. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = "Frames that nobody could read, and those of watches that nobody registered.",
        subcommands = {QuarantineListCommand.class, QuarantineExportCommand.class, QuarantineReplayCommand.class})
final class QuarantineCommand {}
