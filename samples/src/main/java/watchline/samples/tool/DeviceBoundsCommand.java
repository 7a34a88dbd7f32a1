package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code device bounds ...}. */
@Command(
        name = "bounds",
        mixinStandardHelpOptions = true,
        description =
                "The bounds of heart rate, blood pressure, oxygen, temperature and blood sugar beyond which people are told.",
        subcommands = {DeviceBoundsShowCommand.class, DeviceBoundsSetCommand.class, DeviceBoundsResetCommand.class})
final class DeviceBoundsCommand {}
