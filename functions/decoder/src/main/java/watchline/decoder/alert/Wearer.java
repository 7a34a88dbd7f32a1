package watchline.decoder.alert;

import org.jspecify.annotations.Nullable;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;

/** Who wears a watch: the name that somebody gave, or the id of the watch when there is none that can be written. */
final class Wearer {

    /** Longer names are cut; who it is is clear by then. */
    static final int MAX_NAME = 40;

    private final @Nullable String name;
    private final String deviceId;

    Wearer(Alert alert) {
        this.name = alert.name();
        this.deviceId = alert.deviceId();
    }

    /** In its own script, on one line. */
    String line() {
        String line = name == null ? "" : Plain.line(name);
        String cut = line.codePointCount(0, line.length()) > MAX_NAME
                ? line.substring(0, line.offsetByCodePoints(0, MAX_NAME))
                : line;
        return cut.isEmpty() ? deviceId : cut;
    }

    String gsm() {
        String plain = name == null ? "" : Plain.gsm(name);
        return Gsm7.cut(Plain.isReadable(plain) ? plain : Plain.gsm(deviceId), MAX_NAME);
    }

    String ascii() {
        String plain = name == null ? "" : Plain.ascii(name);
        String readable = Plain.isReadable(plain) ? plain : Plain.ascii(deviceId);
        return readable.length() > MAX_NAME ? readable.substring(0, MAX_NAME) : readable;
    }
}
