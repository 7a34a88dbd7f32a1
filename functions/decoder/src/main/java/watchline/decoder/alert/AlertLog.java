package watchline.decoder.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one structured line for each message that another publisher has taken, from which metric filters are made: its keys are
 * public. What failed, or perhaps failed, has no line. As safe on any thread as the other one.
 */
public final class AlertLog implements AlertPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(AlertLog.class);

    private final AlertPublisher publisher;

    public AlertLog(AlertPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * What the line says.
     *
     * @param account whose it is
     * @param type public name of the type
     * @param severity public name of the severity
     * @param stage {@code open}, {@code 1}, {@code 2} or {@code over}; {@code summary} of a summary
     * @param smsParts how many SMS it costs, as far as the account knows its phones; none when they were held back
     * @param smsHeld whether the account's cap keeps it from going by SMS
     */
    public record Line(String account, String type, String severity, String stage, int smsParts, boolean smsHeld) {}

    @Override
    public void publish(AlertMessage message) {
        publisher.publish(message);
        Line line = message.line();
        LOG.atInfo()
                .addKeyValue("account", line.account())
                .addKeyValue("type", line.type())
                .addKeyValue("severity", line.severity())
                .addKeyValue("stage", line.stage())
                .addKeyValue("smsParts", line.smsParts())
                .addKeyValue("smsHeld", line.smsHeld() ? "yes" : "no")
                .log("message");
    }
}
