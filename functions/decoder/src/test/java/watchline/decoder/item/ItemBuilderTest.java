package watchline.decoder.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

class ItemBuilderTest {

    @Test
    void keepsNothing_whenValuesAreAbsentOrEmpty() {
        Map<String, AttributeValue> item = new ItemBuilder()
                .text("a", null)
                .text("b", "")
                .whole("c", (Integer) null)
                .whole("d", (Long) null)
                .decimal("e", null)
                .flag("f", null)
                .time("g", null)
                .bytes("h", new byte[0])
                .list("i", List.of())
                .texts("j", List.of(""))
                .map("k", Map.of())
                .build();

        assertThat(item).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "52.5370299999, 52.53703",
        "5.69316166, 5.6931617",
        "0.0000000001, 0",
        "-0.0, 0",
        "100000, 100000",
        "1.0E-5, 0.00001",
        "36.6, 36.6"
    })
    void writesAtMostSevenDecimals_andNoExponent(double value, String written) {
        assertThat(new ItemBuilder().decimal("n", value).build()).containsEntry("n", AttributeValue.fromN(written));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void keepsNothing_whenANumberIsNotFinite(double value) {
        assertThat(new ItemBuilder().decimal("n", value).build()).isEmpty();
    }

    @Test
    void readsBackWhatWasWritten() {
        Instant time = Instant.parse("2026-11-22T09:48:11.123Z");
        ItemReader item = new ItemReader(new ItemBuilder()
                .text("text", "x")
                .whole("whole", 42)
                .decimal("decimal", 36.6)
                .flag("flag", false)
                .time("time", time)
                .map("map", Map.of("a", AttributeValue.fromS("b")))
                .build());

        assertThat(item.text("text")).isEqualTo("x");
        assertThat(item.whole("whole")).isEqualTo(42);
        assertThat(item.decimal("decimal")).isEqualTo(36.6);
        assertThat(item.flag("flag")).isFalse();
        assertThat(item.time("time")).isEqualTo(time);
        assertThat(item.map("map").text("a")).isEqualTo("b");
    }

    @Test
    void readsNothing_whenAttributesAreOfAnotherType() {
        ItemReader item = new ItemReader(Map.of(
                "number", AttributeValue.fromN("not a number"),
                "half", AttributeValue.fromN("1.5"),
                "text", AttributeValue.fromS("yesterday")));

        assertThat(item.text("number")).isNull();
        assertThat(item.decimal("number")).isNull();
        assertThat(item.whole("half")).isNull();
        assertThat(item.decimal("text")).isNull();
        assertThat(item.flag("text")).isNull();
        assertThat(item.time("text")).isNull();
        assertThat(item.map("text").isEmpty()).isTrue();
    }
}
