package watchline.samples.tool;

import java.io.PrintWriter;
import java.util.List;

/**
 * A table for the eye.
 *
 * @param head a word a column
 * @param rows as many texts each
 */
record Columns(List<String> head, List<List<String>> rows) {

    private static final String GAP = "  ";

    void print(PrintWriter out) {
        int[] widths = new int[head.size()];
        widen(widths, head);
        rows.forEach(row -> widen(widths, row));
        line(out, widths, head);
        rows.forEach(row -> line(out, widths, row));
    }

    private static void widen(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], row.get(i).length());
        }
    }

    private static void line(PrintWriter out, int[] widths, List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - row.get(i).length()))
                    .append(GAP);
        }
        out.println(line.toString().stripTrailing());
    }
}
