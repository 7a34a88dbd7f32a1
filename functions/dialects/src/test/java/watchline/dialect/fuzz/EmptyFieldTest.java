package watchline.dialect.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.dialect.model.Report;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A field that is empty costs itself and what is derived from it. Each comma field of each sample is emptied in turn, so that no
 * position shifts, and all typed fields are compared:
 *
 * <ul>
 *   <li>what changes belongs to one thing: the place (no latitude, no fix; no fix, no speed), the state in one status field, the
 *       alarms of one code, the blood pressure, or one field alone;
 *   <li>in a list it is one entry, or the country or network that all entries share, or all of them where the field is the
 *       count or the list itself;
 *   <li>nothing new is said, but for "no fix", for the alarm of a kind that is not told, and for the other hemisphere where a
 *       bracket watch sends its letter empty, as it may (bracket.md 3).
 * </ul>
 *
 * <p>Not promised: the word of a frame and the id of its watch, without which it is no report; the serial of AP50, which alone
 * tells an acknowledgement from a temperature; the bytes of a packet, which are no fields.
 */
class EmptyFieldTest {

    private static final Set<String> PLACE =
            Set.of("fix", "lat", "lon", "accuracyM", "speedKmh", "courseDeg", "altitudeM");
    private static final Set<String> STATE = Set.of("satellites", "signal", "batteryPct");
    private static final Set<String> PRESSURE = Set.of("systolicMmHg", "diastolicMmHg");
    private static final Set<String> LISTS = Set.of("cell", "wifi", "ble");

    /** A field of a frame, by the bytes before and behind it. */
    record Field(byte[] frame, int from, int to) {

        byte[] emptied() {
            return Damage.splice(frame, from, to, new byte[0]);
        }

        @Override
        public String toString() {
            return new String(frame, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    static Stream<Sample> reports() {
        return Sample.all().stream()
                .filter(sample -> !sample.name().contains("ap07")
                        && !sample.name().equals("49-ap50.frame")
                        && DecodePromises.decode(sample.dialect(), sample.bytes())
                                        .message()
                                instanceof Report);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void changesOneThing_whenAFieldIsEmpty(Sample sample) {
        Facts whole = facts(sample, sample.bytes());

        assertThat(fields(sample)).allSatisfy(field -> {
            Facts left = facts(sample, field.emptied());
            List<String> changed = whole.differencesTo(left);
            assertThat(changed.stream().map(EmptyFieldTest::thing).distinct())
                    .as("changed by %s: %s", field, changed)
                    .hasSizeLessThanOrEqualTo(1);
            LISTS.forEach(list -> assertOneEntry(list, changed, left));
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void inventsNothing_whenAFieldIsEmpty(Sample sample) {
        Facts whole = facts(sample, sample.bytes());

        assertThat(fields(sample)).allSatisfy(field -> assertThat(whole.inventedBy(facts(sample, field.emptied())))
                .as("said without %s", field)
                .allSatisfy(said -> assertThat(said).matches(allowed(field))));
    }

    private static String allowed(Field field) {
        return Set.of("S", "W").contains(field.toString()) ? "(lat|lon)=\\d.*" : "fix=NONE|alarm OTHER=true";
    }

    private static void assertOneEntry(String list, List<String> changed, Facts left) {
        List<String[]> names = changed.stream()
                .filter(name -> name.startsWith(list + " "))
                .map(name -> name.split(" "))
                .toList();
        Set<String> entries = names.stream().map(name -> name[1]).collect(Collectors.toSet());
        Set<String> attributes = names.stream().map(name -> name[2]).collect(Collectors.toSet());
        boolean shared = attributes.equals(Set.of("mcc")) || attributes.equals(Set.of("mnc"));
        assertThat(entries.size() <= 1 || shared || left.hasNone(list))
                .as("more than one %s changed: %s", list, changed)
                .isTrue();
    }

    private static String thing(String name) {
        String list = name.split(" ")[0];
        if (PLACE.contains(name)) {
            return "place";
        }
        if (STATE.contains(name)) {
            return "state";
        }
        if (PRESSURE.contains(name)) {
            return "pressure";
        }
        return list.equals("alarm") || name.equals("worn") ? "alarm" : list;
    }

    private static Facts facts(Sample sample, byte[] frame) {
        return Facts.of((Report) DecodePromises.decode(sample.dialect(), frame).message());
    }

    /** What stands behind a comma, in GOTOP text behind the type: its commas within braces separate nothing. */
    private static List<Field> fields(Sample sample) {
        byte[] bytes = sample.bytes();
        int end = sample.isClosed() ? bytes.length - 1 : bytes.length;
        List<Field> fields = new ArrayList<>();
        int from = -1;
        boolean inBraces = false;
        for (int i = 0; i <= end; i++) {
            inBraces = i < end && (bytes[i] == '{' || (inBraces && bytes[i] != '}'));
            if (i == end || (bytes[i] == ',' && !inBraces)) {
                if (from >= 0) {
                    fields.add(new Field(bytes, from, i));
                }
                from = i + 1;
            }
        }
        int head = isHead(sample) ? 1 : 0;
        return fields.isEmpty() ? fields : fields.subList(head, fields.size());
    }

    /** Whether the first field behind a comma is the word or the id: in GOTOP text, and in a login of line K. */
    private static boolean isHead(Sample sample) {
        return sample.dialect().name().equals("gotop") || sample.name().equals("05-ap00.frame");
    }
}
