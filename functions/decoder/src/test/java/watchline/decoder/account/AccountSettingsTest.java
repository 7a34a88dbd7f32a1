package watchline.decoder.account;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountSettingsTest {

    @Test
    void areTheDefaults_whenNothingIsSaid() {
        assertThat(AccountSettings.read(new ItemReader(Map.of()))).isEqualTo(new AccountSettings("en", false, 50, 5));
    }

    @Test
    void areTheDefaults_whereTheItemCannotBeUnderstood() {
        AccountSettings read = AccountSettings.read(new ItemReader(Map.of(
                "language", AttributeValue.fromS("tlh"),
                "healthInSms", AttributeValue.fromS("yes"),
                "smsPerDay", AttributeValue.fromN("-1"),
                "escalateAfterMinutes", AttributeValue.fromN("10"))));

        assertThat(read).isEqualTo(new AccountSettings("en", false, 50, 10));
    }

    @Test
    void readBackWhatTheyWrite() {
        AccountSettings settings = new AccountSettings("es", true, 0, 120);

        assertThat(AccountSettings.read(new ItemReader(settings.write()))).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tlh | 50    | 5   | language: tlh (expected: en or es)
                    en  | -1    | 5   | smsPerDay: -1 (expected: 0-10000)
                    en  | 10001 | 5   | smsPerDay: 10001 (expected: 0-10000)
                    en  | 50    | -1  | escalateAfterMinutes: -1 (expected: 0-120)
                    en  | 50    | 121 | escalateAfterMinutes: 121 (expected: 0-120)
                    """)
    void areRefused_outOfBounds(String language, int sms, int minutes, String message) {
        AccountSettings settings = new AccountSettings(language, false, sms, minutes);

        assertThatThrownBy(settings::checked)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
