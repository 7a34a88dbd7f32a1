package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code device fence ...}. */
@Command(
        name = "fence",
        mixinStandardHelpOptions = true,
        description =
                "The fences of a watch: circles and polygons that people are told of when the watch leaves or enters them.",
        subcommands = {DeviceFenceAddCommand.class, DeviceFenceListCommand.class, DeviceFenceRemoveCommand.class})
final class DeviceFenceCommand {}
