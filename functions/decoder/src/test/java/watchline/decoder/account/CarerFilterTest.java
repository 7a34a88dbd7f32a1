package watchline.decoder.account;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** The policies word by word; what they let pass is tested where there is something that understands them. */
class CarerFilterTest {

    private static final Pattern VALUES = Pattern.compile("\":\\[([^\\[{]*)\\]");

    @Test
    void asksForTheAccountAndTheLevel_andForSmsOfAPhone() {
        assertThat(CarerFilter.policy(new Carers().build()))
                .isEqualTo("{\"$or\":[{\"account\":[\"family\"],\"escalation\":[\"0\"],\"sms\":[\"yes\"]},"
                        + "{\"to\":[\"ann\"]}]}");
    }

    @Test
    void asksForWhatTheCarerNames() {
        assertThat(CarerFilter.policy(new Carers()
                        .email("ann@example.org")
                        .watches(Carers.WATCH, Carers.OTHER_WATCH)
                        .severities("critical", "warning")
                        .level(2)
                        .build()))
                .isEqualTo("{\"$or\":[{\"account\":[\"family\"],\"deviceId\":[\"861265061234567\",\"8800000015\"],"
                        + "\"escalation\":[\"2\"],\"severity\":[\"critical\",\"warning\"]},{\"to\":[\"ann\"]}]}");
    }

    @Test
    void asksForFiveAttributesAtMost_whenTypesAndSeveritiesAreNamed() {
        assertThat(CarerFilter.policy(new Carers()
                        .watches(Carers.WATCH)
                        .types("sos", "lowBattery")
                        .severities("critical")
                        .build()))
                .isEqualTo(
                        "{\"$or\":[{\"account\":[\"family\"],\"deviceId\":[\"861265061234567\"],\"escalation\":[\"0\"],"
                                + "\"type\":[\"sos\"],\"sms\":[\"yes\"]},{\"to\":[\"ann\"]}]}");
    }

    /** "Filter policy constraints" of the developer guide: at most 150 combinations of values, those of all parts of an "or" together. */
    @Test
    void staysWithin150Combinations_whateverIsNamed() {
        String[] watches = IntStream.range(0, Carer.MAX_WATCHES)
                .mapToObj(i -> "88000000" + (10 + i))
                .toArray(String[]::new);
        String[] types = Stream.of(AlarmType.values()).map(AlarmType::wireName).toArray(String[]::new);

        for (Carers carer : List.of(new Carers(), new Carers().quiet("22:00-07:00"))) {
            String policy = CarerFilter.policy(
                    carer.watches(watches).types(types).build().checked());

            assertThat(combinations(policy)).isLessThanOrEqualTo(150);
        }
    }

    private static int combinations(String policy) {
        int all = 0;
        for (String part : policy.split("\\},\\{", -1)) {
            all += VALUES.matcher(part)
                    .results()
                    .mapToInt(values -> values.group(1).split(",", -1).length)
                    .reduce(1, (one, other) -> one * other);
        }
        return all;
    }

    @Test
    void letsOnlyWhatIsCriticalThroughQuietHours() {
        assertThat(CarerFilter.policy(new Carers()
                        .types("sos", "lowBattery")
                        .quiet("22:00-07:00")
                        .build()))
                .isEqualTo(
                        "{\"$or\":[{\"account\":[\"family\"],\"escalation\":[\"0\"],\"type\":[\"sos\",\"lowBattery\"],"
                                + "\"severity\":[\"critical\"]},{\"awake\":[\"ann\"]},{\"to\":[\"ann\"]}]}");
    }

    @Test
    void letsNothingThroughQuietHours_whenTheCarerWantsNothingCritical() {
        assertThat(CarerFilter.policy(
                        new Carers().severities("warning").quiet("22:00-07:00").build()))
                .isEqualTo("{\"$or\":[{\"awake\":[\"ann\"]},{\"to\":[\"ann\"]}]}");
    }
}
