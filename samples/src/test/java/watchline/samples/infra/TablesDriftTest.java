package watchline.samples.infra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import watchline.decoder.store.TableIndex;
import watchline.decoder.store.TableSchema;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables that Terraform makes are those that the code reads and writes. */
class TablesDriftTest {

    private static final InfraFile FILE = InfraFile.of("tables.tf");
    private static final String WORD = "(null|\"\\w+\")";
    private static final String TABLE =
            "^    (\\w+) += \\{ key = " + WORD + ", sort = " + WORD + ", ttl = " + WORD + ", indexes = \\{(\\} \\})?$";
    private static final String INDEX =
            "^      (\\w+) += \\{ key = " + WORD + ", sort = " + WORD + ", included = " + WORD + " \\}$";

    @Test
    void tablesAreThoseOfTheCode() {
        List<String> made = FILE.block("tables = {").all(TABLE).stream()
                .map(table -> words(table, 4))
                .toList();

        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TableSchema.values())
                        .map(table ->
                                words(table.suffix(), table.partitionKey(), table.sortKey(), table.ttlAttribute()))
                        .toList());
    }

    @Test
    void indexesAreThoseOfTheCode() {
        List<String> made = new ArrayList<>();
        String table = "none";
        for (MatchResult line : FILE.block("tables = {").all(TABLE + "|" + INDEX)) {
            if (line.group(1) != null) {
                table = line.group(1);
            } else {
                made.add(table + " " + words(line, 6, 9));
            }
        }

        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TableIndex.values())
                        .map(index -> index.table().suffix() + " "
                                + words(index.indexName(), index.partitionKey(), index.sortKey(), index.included()))
                        .toList());
    }

    @Test
    void everyLineOfTheTablesIsUnderstood() {
        InfraFile tables = FILE.block("tables = {");

        List<String> lines =
                tables.text().lines().filter(line -> line.contains("=")).toList();

        assertThat(lines).hasSameSizeAs(tables.all(TABLE + "|" + INDEX));
    }

    @Test
    void allKeysAreText() {
        assertThat(FILE.words("^ +type = \"(\\w)\"$")).containsExactly("S");
    }

    private static String words(MatchResult match, int last) {
        return words(match, 1, last);
    }

    private static String words(MatchResult match, int first, int last) {
        return String.join(
                " ",
                Stream.iterate(first, group -> group <= last, group -> group + 1)
                        .map(group -> match.group(group).replace("\"", "").replace("null", "-"))
                        .toList());
    }

    private static String words(String name, String key, @Nullable String sort, @Nullable String last) {
        return String.join(" ", name, key, sort == null ? "-" : sort, last == null ? "-" : last);
    }
}
