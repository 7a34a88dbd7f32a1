package watchline.dialect.bracket;

import java.util.Locale;

/** Makes frames for tests, with the right length. */
final class Frames {

    static final String ID = "8800000015";

    private Frames() {}

    /** A frame of the device of the paper. */
    static String of(String content) {
        return "[3G*" + ID + "*" + length(content) + "*" + content + "]";
    }

    /** A frame that declares another length than it has. */
    static String declaring(int length, String content) {
        return "[3G*" + ID + "*" + String.format(Locale.ROOT, "%04X", length) + "*" + content + "]";
    }

    /** A position with a fix, that status word, and that text after it. */
    static String position(String word, String status, String rest) {
        return of(word + ",180916,025723,A,22.570733,N,113.8626083,E,3.50,249.5,12.0,6,100,60,7,9," + status + rest);
    }

    private static String length(String content) {
        return String.format(Locale.ROOT, "%04X", content.length());
    }
}
