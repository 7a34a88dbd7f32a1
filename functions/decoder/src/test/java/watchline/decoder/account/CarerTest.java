package watchline.decoder.account;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.dialect.model.AlarmType.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CarerTest {

    private static final Carer ALL_SAID = new Carers()
            .watches(Carers.WATCH, Carers.OTHER_WATCH)
            .types("sos", "fall")
            .severities("critical")
            .level(2)
            .quiet("22:00-07:00")
            .build();

    @Test
    void readsBackWhatItWrites() {
        assertThat(Carer.read(new ItemReader(ALL_SAID.write()))).contains(ALL_SAID);
    }

    @Test
    void writesNothing_whereNothingWasChosen() {
        assertThat(new Carers().build().write())
                .containsOnlyKeys("account", "sk", "name", "protocol", "endpoint", "subscriptionArn", "level");
    }

    @Test
    void isToldAtAllHours_whenItsQuietHoursCannotBeRead() {
        Map<String, AttributeValue> item = ALL_SAID.write();
        item.put("quiet", AttributeValue.fromS("at night"));

        assertThat(Carer.read(new ItemReader(item)).orElseThrow().quiet()).isEqualTo(QuietHours.NEVER);
    }

    @Test
    void isToldFirst_whenItsLevelCannotBeRead() {
        Map<String, AttributeValue> item = ALL_SAID.write();
        item.put("level", AttributeValue.fromN("3"));

        assertThat(Carer.read(new ItemReader(item)).orElseThrow().level()).isZero();
    }

    @Test
    void isNobody_withoutAnEndpoint() {
        Map<String, AttributeValue> item = ALL_SAID.write();
        item.remove("endpoint");

        assertThat(Carer.read(new ItemReader(item))).isEmpty();
    }

    @Test
    void wantsEverythingOfItsLevel_whenItNamesNothing() {
        Carer carer = new Carers().build();

        assertThat(carer.wants(Carers.sos())).isTrue();
        assertThat(carer.wants(Carers.lowBattery())).isTrue();
        assertThat(carer.wants(new Notice(Carers.WATCH, "sos", Severity.CRITICAL, 1)))
                .isFalse();
    }

    @Test
    void wantsOnlyWhatItNames() {
        assertThat(new Carers().watches(Carers.OTHER_WATCH).build().wants(Carers.sos()))
                .isFalse();
        assertThat(new Carers().types("fall").build().wants(Carers.sos())).isFalse();
        assertThat(new Carers().severities("warning").build().wants(Carers.sos()))
                .isFalse();
        assertThat(new Carers()
                        .watches(Carers.WATCH)
                        .types("sos", "lowBattery")
                        .severities("critical")
                        .build()
                        .wants(Carers.sos()))
                .isTrue();
    }

    @Test
    void wantsNoTypeOfASeverityThatItDoesNotName() {
        Carer carer =
                new Carers().types("sos", "lowBattery").severities("critical").build();

        assertThat(carer.wants(Carers.lowBattery())).isFalse();
    }

    @Test
    void isRefused_withWhatAStrictReaderWouldNotTake() {
        refuses(carer -> carer.types("sauce"), "alarm type: sauce");
        refuses(carer -> carer.severities("grave"), "severity: grave (expected: critical, warning or info)");
        refuses(carer -> carer.level(3), "level: 3 (expected: 0-2)");
        refuses(
                carer -> carer.watches(IntStream.range(0, 11)
                        .mapToObj(i -> Integer.toString(880000 + i))
                        .toArray(String[]::new)),
                "watches: 11 (expected: at most 10, or all of the account)");
        refuses(
                carer -> carer.types("lowBattery").severities("critical"),
                "types: none of lowBattery has a severity of critical");
    }

    private static void refuses(UnaryOperator<Carers> change, String message) {
        Carer carer = change.apply(new Carers()).build();

        assertThatThrownBy(carer::checked)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
