package watchline.samples.tool;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import watchline.decoder.account.Carer;

/**
 * What a carer gets to see whether alerts would arrive.
 *
 * @param texts one a kind of subscriber, as JSON
 */
record TestMessage(String subject, String texts) {

    static final String TYPE = "test";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SMS =
            "Watchline test: alarms reach this phone. Nothing has happened, and there is nothing to do.";

    static TestMessage of(Carer carer) {
        String watches = carer.deviceIds().isEmpty()
                ? "all watches of account " + carer.account()
                : String.join(", ", carer.deviceIds());
        ObjectNode machine = JSON.createObjectNode()
                .put("type", TYPE)
                .put("account", carer.account())
                .put("to", carer.id());
        ObjectNode texts = JSON.createObjectNode()
                .put("sms", SMS)
                .put(
                        "email",
                        "This is a test: alarms reach this mailbox.\nNothing has happened, and there is nothing to do.\n\nWatches: "
                                + watches + "\n")
                .put("default", machine.toString());
        return new TestMessage("Watchline test", texts.toString());
    }
}
