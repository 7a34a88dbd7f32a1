package watchline.samples.tool;

import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.decoder.account.Carer;
import watchline.decoder.account.DynamoAccounts;

/** A command on carers: opens what it takes, and knows whom it is about. */
abstract class CarersCommand extends TablesCommand {

    @Mixin
    private final TopicOptions topic = new TopicOptions();

    @Mixin
    private final AccountOptions account = new AccountOptions();

    /** Does the work. */
    abstract void run(CarerDesk desk, Work work, PrintWriter out);

    /** What it works on. */
    record Work(AccountOptions.Whose whose, SnsClient sns, TopicOptions topic, ConnectionOptions connection) {

        String topicArn() {
            return topic.arn(sns, connection);
        }
    }

    @Override
    final void run(OpenTables tables, PrintWriter out) {
        AccountOptions.Whose whose = account.whose(tables);
        try (SnsClient sns = topic.sns(connection())) {
            CarerDesk desk = new CarerDesk(new DynamoAccounts(tables.client(), tables.prefix()), sns);
            run(desk, new Work(whose, sns, topic, connection()), out);
        }
    }

    /** {@code Ann (k7w2mfqe), +1********01}. */
    static String named(Carer carer) {
        String name = carer.name();
        return (name == null ? carer.id() : name + " (" + carer.id() + ")") + ", "
                + Contact.of(carer).masked();
    }
}
