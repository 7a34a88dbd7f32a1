package watchline.decoder.command;

import java.util.List;
import watchline.decoder.device.CommandNotes;
import watchline.dialect.model.Report;
import watchline.dialect.spi.CommandForm;

/**
 * A watch that can be reached now, through the replies to what it has just said.
 *
 * @param wireId the id under which the watch speaks; most often {@code deviceId}
 * @param relay the instance that holds its session
 * @param dialect that it speaks now
 * @param form in which it takes commands
 * @param commands what its item said about them before
 * @param reports that it has just sent and that are stored, in order
 * @param asked whether the relay has found a command of it and asks
 */
public record Visit(
        String deviceId,
        String wireId,
        String relay,
        String dialect,
        CommandForm form,
        CommandNotes commands,
        List<Report> reports,
        boolean asked) {}
