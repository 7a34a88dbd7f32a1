package watchline.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Figures as a Markdown table, so that docs quote what was printed. Not for sharing between threads. */
public final class Table {

    private final List<List<String>> rows = new ArrayList<>();
    private final int columns;

    /** The first column holds words, the others figures. */
    public Table(String... heads) {
        columns = heads.length;
        rows.add(List.of(heads));
    }

    /** @throws IllegalArgumentException if there are not as many cells as heads */
    public Table row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("cells: " + cells.length + " (expected: " + columns + ")");
        }
        rows.add(List.of(cells));
        return this;
    }

    /** The machine, and the table. */
    public String print() {
        return Machine.line() + "\n\n" + lines();
    }

    /** The table alone: of what was measured elsewhere, or at another time. */
    public String lines() {
        String rule = "|---" + "|--:".repeat(columns - 1) + "|\n";
        return rows.stream()
                .map(row -> "| " + String.join(" | ", row) + " |\n")
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        lines -> lines.get(0) + rule + String.join("", lines.subList(1, lines.size()))));
    }
}
