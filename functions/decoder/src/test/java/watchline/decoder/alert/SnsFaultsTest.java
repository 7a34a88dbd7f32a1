package watchline.decoder.alert;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.model.SnsException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Only what certainly told nobody may be said again. */
class SnsFaultsTest {

    static Arguments[] brokenLines() {
        return new Arguments[] {
            arguments(new ConnectException("Connection refused"), true),
            arguments(new UnknownHostException("sns.example"), true),
            arguments(new SocketTimeoutException("Connect timed out"), true),
            arguments(new SocketTimeoutException("Read timed out"), false),
            arguments(new SocketException("Connection reset"), false),
            arguments(new IOException("Unexpected end of file from server"), false)
        };
    }

    @ParameterizedTest
    @MethodSource("brokenLines")
    void isCertain_onlyWhenThereWasNoConnection(IOException fault, boolean certain) {
        SdkClientException wrapped = SdkClientException.create("Unable to execute HTTP request", fault);

        assertThat(SnsFaults.isCertain(wrapped)).isEqualTo(certain);
        assertThat(SnsFaults.isWorthRepeating(wrapped)).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidParameter, true, false",
        "403, AuthorizationError, true, false",
        "400, Throttling, true, true",
        "429, ThrottledException, true, true",
        "403, RequestTimeTooSkewed, true, true",
        "500, InternalError, true, true",
        "503, ServiceUnavailable, true, true",
        "502, , false, false",
        "504, , false, false"
    })
    void believesTheAnswersOfSns(int status, String code, boolean certain, boolean repeat) {
        var answer = SnsException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        assertThat(SnsFaults.isCertain(answer)).isEqualTo(certain);
        assertThat(SnsFaults.isWorthRepeating(answer)).isEqualTo(repeat);
    }

    @Test
    void isNotCertain_whenTheWholeCallTookTooLong() {
        assertThat(SnsFaults.isCertain(ApiCallTimeoutException.create(8000))).isFalse();
    }
}
