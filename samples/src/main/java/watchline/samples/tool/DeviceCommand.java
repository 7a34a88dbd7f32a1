package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code device ...}. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        description = "The registry of watches.",
        subcommands = {
            DeviceRegisterCommand.class,
            DeviceNameCommand.class,
            DeviceListCommand.class,
            DeviceShowCommand.class,
            DeviceRemoveCommand.class
        })
final class DeviceCommand {}
