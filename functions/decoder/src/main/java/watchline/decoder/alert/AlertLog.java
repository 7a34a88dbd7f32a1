package watchline.decoder.alert;

import watchline.decoder.metrics.FunctionLog;
import watchline.decoder.metrics.FunctionMetric;

/**
 * Writes one line for each message that another publisher has taken: its names are public. What failed, or perhaps failed, has no
 * line. As safe on any thread as the other one.
 */
public final class AlertLog implements AlertPublisher {

    private final AlertPublisher publisher;
    private final FunctionLog log;

    public AlertLog(AlertPublisher publisher, FunctionLog log) {
        this.publisher = publisher;
        this.log = log;
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
        log.line("message")
                .unbounded("account", line.account())
                .unbounded("type", line.type())
                .property("severity", line.severity())
                .property("stage", line.stage())
                .number(FunctionMetric.MESSAGES, 1)
                .number(FunctionMetric.SMS_PARTS, line.smsParts())
                .property("smsHeld", line.smsHeld() ? "yes" : "no")
                .write();
    }
}
