package watchline.decoder.item;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

class ItemReaderTest {

    private static ItemReader of(String text) {
        return new ItemReader(Map.of("lastSeenAt", AttributeValue.fromS(text)));
    }

    @Test
    void readsATime_inTheOneForm() {
        assertThat(of("2026-11-22T14:00:00.000Z").time("lastSeenAt")).isEqualTo(Instant.parse("2026-11-22T14:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-02-30T00:00:00.000Z",
                "-0001-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z"
            })
    void readsNone_whenItCouldNotBeWrittenInThatForm(String text) {
        assertThat(of(text).time("lastSeenAt")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"})
    void readsTheFirstAndTheLastOfThatForm(String text) {
        assertThat(of(text).time("lastSeenAt")).isEqualTo(Instant.parse(text));
    }
}
