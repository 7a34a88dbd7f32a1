package watchline.samples.mask;

import java.util.function.UnaryOperator;

/** A text of which parts are replaced or kept for good, each once: what comes first wins. Its length never changes. */
final class Masked {

    private final String original;
    private final StringBuilder text;
    private final boolean[] taken;

    Masked(String original) {
        this.original = original;
        this.text = new StringBuilder(original);
        this.taken = new boolean[original.length()];
    }

    String original() {
        return original;
    }

    /** The original with NUL in the place of what is taken. */
    String rest() {
        StringBuilder rest = new StringBuilder(original);
        for (int i = 0; i < taken.length; i++) {
            if (taken[i]) {
                rest.setCharAt(i, '\0');
            }
        }
        return rest.toString();
    }

    boolean isTaken(int at) {
        return taken[at];
    }

    /** Leaves a part as it is, whatever follows. */
    void keep(int from, int to) {
        for (int i = from; i < to; i++) {
            taken[i] = true;
        }
    }

    /** Replaces what nobody has taken of a part: the longest stretches of it. */
    void replace(int from, int to, UnaryOperator<String> mask) {
        int start = from;
        while (start < to) {
            int end = start;
            while (end < to && !taken[end]) {
                end++;
            }
            if (end > start) {
                text.replace(start, end, mask.apply(original.substring(start, end)));
                keep(start, end);
            }
            start = end + 1;
        }
    }

    /** Replaces a part by NUL bytes. */
    void blank(int from, int to) {
        replace(from, to, part -> "\0".repeat(part.length()));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
