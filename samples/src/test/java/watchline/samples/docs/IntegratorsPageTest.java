package watchline.samples.docs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.contract.ContractJson;
import watchline.decoder.Setting;
import watchline.decoder.store.TableIndex;
import watchline.decoder.store.TableSchema;
import watchline.dialect.command.Commands;
import watchline.dialect.model.AlarmType;
import watchline.samples.frames.FrameSample;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds {@code functions/README.md} against the code: what the page says is what a frame gets. */
class IntegratorsPageTest {

    private static final Path PAGE = Path.of("..", "functions", "README.md");

    static List<String> rows() throws IOException {
        return Files.readAllLines(PAGE).stream().filter(MessageRow::isRow).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysOfAMessageWhatItsExampleGets(String row) {
        assertThat(MessageRow.parse(row)).hasToString(row);
    }

    static List<String> commandRows() throws IOException {
        return Files.readAllLines(PAGE).stream().filter(CommandRow::isRow).toList();
    }

    @ParameterizedTest
    @MethodSource("commandRows")
    void saysOfACommandWhatEachDialectIsSent(String row) {
        assertThat(CommandRow.parse(row)).hasToString(row);
    }

    @Test
    void knowsEveryCommand() throws IOException {
        assertThat(commandRows())
                .extracting(row -> CommandRow.parse(row).name())
                .containsAll(Commands.names().keySet());
    }

    @Test
    void knowsEveryMessageOfTheSamples() throws IOException {
        Set<String> documented = rows().stream()
                .map(row -> row.substring(row.indexOf('`') + 1, row.indexOf('`', row.indexOf('`') + 1)))
                .collect(Collectors.toSet());

        Set<String> missing = new TreeSet<>();
        for (FrameSample sample : FrameSample.all(Path.of("frames"))) {
            sample.expected().stream()
                    .filter(message -> !message.path("ack").asBoolean())
                    .map(message -> message.path("type").asText())
                    .filter(word -> !isGroupedUnder(word, documented))
                    .forEach(missing::add);
        }

        // A message nobody knows, and the encrypted session: both are kept raw.
        assertThat(missing).containsExactlyInAnyOrder("FFZDPAYH5", "encrypted");
    }

    /** Radio suffixes and acknowledgements share the row of one of theirs. */
    private static boolean isGroupedUnder(String word, Set<String> documented) {
        return documented.contains(word)
                || Stream.of("UD_", "UD2_", "AL_").anyMatch(word::startsWith)
                || (word.startsWith("CMD-") && documented.contains("CMD-M"));
    }

    @Test
    void namesEveryAttributeThatIsStored() throws IOException {
        String page = Files.readString(PAGE);
        String attributes = page.substring(page.indexOf("### Attributes of"), page.indexOf("## Alerts"));

        Set<String> stored = rows().stream()
                .map(MessageRow::parse)
                .flatMap(row -> row.attributes().stream())
                .map(name -> name.startsWith("extra.") ? "extra" : name)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(stored).hasSizeGreaterThan(20).allSatisfy(name -> assertThat(attributes)
                .contains("`" + name + "`"));
    }

    @Test
    void namesEveryTableAndEveryAlarm() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(TableSchema.values()).allSatisfy(table -> assertThat(page)
                .contains("| `" + table.suffix() + "` | `" + table.partitionKey() + "`"));
        assertThat(AlarmType.values()).allSatisfy(type -> assertThat(page).contains("`" + type.wireName() + "`"));
    }

    @Test
    void namesEveryIndex() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(TableIndex.values()).allSatisfy(index -> assertThat(page)
                .contains("`" + index.indexName() + "` (`" + index.partitionKey()));
    }

    @Test
    void listsEverySettingOfTheFunctionAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `WATCHLINE_"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(IntegratorsPageTest::row)
                        .toList());
    }

    @Test
    void showsARequestAndAResponseAsTheyAreWritten() throws IOException {
        byte[] request = line("{\"relay\"");
        byte[] response = line("{\"results\"");

        assertThat(ContractJson.write(ContractJson.readRequest(new ByteArrayInputStream(request))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(request, StandardCharsets.UTF_8));
        assertThat(ContractJson.write(ContractJson.readResponse(response)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(response, StandardCharsets.UTF_8));
    }

    private static byte[] line(String start) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(Setting setting) {
        String value = setting.defaultValue();
        return "| `" + setting.variable() + "` | " + (value == null ? "has to be set" : shown(value)) + " | "
                + setting.bounds().replace("<", "&lt;") + " | " + setting.sentence() + " |";
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : "`" + value + "`";
    }
}
