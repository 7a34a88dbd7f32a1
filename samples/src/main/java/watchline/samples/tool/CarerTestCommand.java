package watchline.samples.tool;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import watchline.decoder.account.Carer;

/** {@code carer test}. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description =
                "Sends one carer a test message, and nobody else; subscribers without any filter policy get it too.")
final class CarerTestCommand extends CarersCommand {

    @Parameters(index = "0", paramLabel = "CARER", description = "As carer list shows it.")
    private String id = "";

    @Override
    void run(CarerDesk desk, Work work, PrintWriter out) {
        Carer carer = desk.existing(work.whose().account(), id);
        CarerDesk.State state = desk.state(carer);
        if (state != CarerDesk.State.SUBSCRIBED) {
            throw new ToolException(named(carer) + ": " + state.words() + ", so nothing would arrive");
        }
        desk.test(carer, work.topicArn());
        out.println("sent a test to " + named(carer) + ": it should be there within a minute");
    }
}
