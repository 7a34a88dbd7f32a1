package watchline.dialect.spi;

/** The bytes that may stand between frames and mean nothing: space, tab, CR, LF and NUL (README.md 2 of the fact-sheets). */
public final class Blanks {

    private Blanks() {}

    public static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0;
    }

    /** The first place in {@code [from, to)} that is not blank, or {@code to}. */
    public static int skip(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    /** The end of {@code [from, to)} without the blanks that close it. */
    public static int trimEnd(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && isBlank(bytes[end - 1])) {
            end--;
        }
        return end;
    }
}
