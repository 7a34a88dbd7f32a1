package watchline.samples.day;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import watchline.samples.seams.AwsEndpoint;
import watchline.samples.seams.LocalDynamoDb;
import watchline.samples.sns.SnsEndpoint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every script in {@code resources/days}, from the bytes of its frames to the five who subscribe: they get the messages of the script,
 * none more and none fewer, also when every frame comes twice.
 */
@ExtendWith(LocalDynamoDb.class)
class ScriptedDaysTest {

    private static final AtomicInteger RUN = new AtomicInteger();
    private static SnsEndpoint endpoint;
    private static SnsClient sns;

    @BeforeAll
    static void start() {
        endpoint = SnsEndpoint.start(0);
        sns = AwsEndpoint.local(endpoint.endpoint()).sns();
    }

    @AfterAll
    static void stop() {
        sns.close();
        endpoint.close();
    }

    static Stream<ScriptedDay> days() {
        return ScriptedDay.all();
    }

    @ParameterizedTest
    @MethodSource("days")
    void tellsWhatTheScriptExpects(ScriptedDay day, DynamoDbClient client) {
        List<String> expected =
                day.moments().stream().map(ScriptedDaysTest::expected).toList();

        assertThat(lived(day, home(client, day), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("days")
    void tellsNothingMore_whenEveryFrameComesTwiceAndThenAllAgain(ScriptedDay day, DynamoDbClient client) {
        List<String> expected =
                day.moments().stream().map(ScriptedDaysTest::expected).toList();
        Home home = home(client, day);

        assertThat(lived(day, home, 2)).isEqualTo(expected);
        assertThat(home.sayAllAgain()).isEmpty();
    }

    @Test
    void hasScripts() {
        assertThat(ScriptedDay.all()).hasSizeGreaterThan(5);
    }

    private static Home home(DynamoDbClient client, ScriptedDay day) {
        return new Home(client, endpoint, sns, "day" + RUN.incrementAndGet(), day);
    }

    private static List<String> lived(ScriptedDay day, Home home, int times) {
        List<String> lines = new ArrayList<>();
        for (ScriptedDay.Moment moment : day.moments()) {
            lines.add(line(moment, home.live(moment, times)));
        }
        return lines;
    }

    private static String expected(ScriptedDay.Moment moment) {
        return line(moment, moment.told());
    }

    private static String line(ScriptedDay.Moment moment, List<String> told) {
        return moment.line().replaceFirst(" *->.*", "") + " -> " + String.join("; ", told);
    }
}
