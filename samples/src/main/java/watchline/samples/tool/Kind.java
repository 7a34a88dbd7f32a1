package watchline.samples.tool;

import java.util.Locale;
import java.util.regex.Pattern;
import watchline.decoder.quarantine.QuarantinedFrame;

/** What makes two frames in quarantine the same problem: the dialect, and the reason without the numbers in it. */
final class Kind {

    /** A number by itself; the one in {@code AP87} is a name. Eight digits are always a number: an id, most often. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9_])-?\\d+(?:\\.\\d+)?(?![A-Za-z0-9_])|\\d{8,}");

    private Kind() {}

    /** {@code bracket: malformed: batteryPct: N (expected: N-N)}. */
    static String of(QuarantinedFrame frame) {
        return frame.dialect() + ": " + NUMBER.matcher(frame.reason()).replaceAll("N");
    }

    /** Whether the frame is of a kind that has {@code part} in its name. */
    static boolean matches(QuarantinedFrame frame, String part) {
        return of(frame).toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
