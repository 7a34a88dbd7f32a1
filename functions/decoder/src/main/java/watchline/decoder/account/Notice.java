package watchline.decoder.account;

import watchline.dialect.model.AlarmType.Severity;

/**
 * What decides whom a message concerns.
 *
 * @param type public name of its type
 * @param escalation 0 when it is published first, then 1 and 2
 */
public record Notice(String deviceId, String type, Severity severity, int escalation) {

    public boolean isCritical() {
        return severity == Severity.CRITICAL;
    }
}
