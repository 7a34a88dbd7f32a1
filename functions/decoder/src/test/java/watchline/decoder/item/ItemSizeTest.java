package watchline.decoder.item;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/** Against the rules of the developer guide, by hand. */
class ItemSizeTest {

    @Test
    void countsNamesAndTextInUtf8() {
        assertThat(ItemSize.of(Map.of("näme", AttributeValue.fromS("Käthe")))).isEqualTo(5 + 6);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "7, 2", "72, 2", "100, 2", "-53, 3", "52.53703, 5", "15112508, 5", "1763804891123, 8", "0.5, 2"
    })
    void countsTwoDigitsAByte_whenItIsANumber(String number, int bytes) {
        assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN(number)))).isEqualTo(1 + bytes);
    }

    @Test
    void countsOverheadAndEntries_whenItIsAListOfMaps() {
        AttributeValue map = AttributeValue.fromM(Map.of("mac", AttributeValue.fromS("9c:63:5b:58:23:2b")));

        int size = ItemSize.of(Map.of("wifi", AttributeValue.fromL(List.of(map, map))));

        // wifi, 3 for the list, and for each entry: 1 for itself, 3 + 1 for the map, mac and 17 characters.
        assertThat(size).isEqualTo(4 + 3 + 2 * (1 + 3 + 1 + 3 + 17));
    }

    @Test
    void countsOneByteForFlags_andBytesAsTheyAre() {
        int size = ItemSize.of(Map.of(
                "f",
                AttributeValue.fromBool(true),
                "b",
                AttributeValue.fromB(SdkBytes.fromByteArray(new byte[10])),
                "n",
                AttributeValue.fromNul(true)));

        assertThat(size).isEqualTo(2 + 11 + 2);
    }

    @Test
    void countsSetsByTheirEntries() {
        int size = ItemSize.of(Map.of(
                "s",
                AttributeValue.fromSs(List.of("ab", "c")),
                "n",
                AttributeValue.fromNs(List.of("12", "3")),
                "b",
                AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[4])))));

        assertThat(size).isEqualTo(1 + 3 + 1 + 4 + 1 + 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1023, 1", "1024, 2"})
    void costsAUnitForEachStartedKilobyte(int valueBytes, int units) {
        assertThat(ItemSize.writeUnits(Map.of("n", AttributeValue.fromS("x".repeat(valueBytes)))))
                .isEqualTo(units);
    }
}
