package watchline.samples.tool;

import picocli.CommandLine.Command;

/** {@code device ...}. */
@Command(
        name = "device",
        mixinStandardHelpOptions = true,
        description = "The registry of watches, and what is set for each.",
        subcommands = {
            DeviceRegisterCommand.class,
            DeviceNameCommand.class,
            DeviceListCommand.class,
            DeviceShowCommand.class,
            DeviceFenceCommand.class,
            DeviceBoundsCommand.class,
            DeviceSilenceCommand.class,
            DeviceChargedNoticeCommand.class,
            DeviceRemoveCommand.class
        })
final class DeviceCommand {}
