package watchline.samples.tool;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchline.decoder.account.Carer;

/** {@code carer remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Tells somebody nothing any more, of no watch of the account.")
final class CarerRemoveCommand extends CarersCommand {

    @Parameters(index = "0", paramLabel = "CARER", description = "As carer list shows it.")
    private String id = "";

    @Override
    void run(CarerDesk desk, Work work, PrintWriter out) {
        Carer carer = desk.existing(work.whose().account(), id);
        CarerDesk.State state = desk.remove(carer);
        out.println("removed " + named(carer));
        if (state == CarerDesk.State.PENDING) {
            out.println(
                    "  AWS forgets two days after its mail who has not pressed the link; should it be pressed before, the"
                            + " subscription is there and has to be ended with the link in any mail that follows.");
        }
    }
}
