package watchline.relay.config;

import java.util.Collection;
import java.util.Comparator;

/**
 * Finds the name that somebody meant: one that goes on where the written one stops, or else the one that takes the fewest
 * letters put in, left out or changed.
 */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate nearest to what was written.
     *
     * @param candidates at least one
     */
    public static String to(String written, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparing((String candidate) -> !candidate.startsWith(written))
                        .thenComparingInt(candidate -> distance(written, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
