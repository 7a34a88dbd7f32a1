package watchline.samples.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import watchline.samples.sns.Published;

import static org.assertj.core.api.Assertions.assertThat;

/** From the key of a watch to the answer of a carer. */
class AlarmLinkTest {

    private static final String IMEI = "359999990009035";
    private static final String SOS = "IWAP10080524A2232.9806N11404.9355E000.1061830323.8706000908000502,"
            + "460,0,9520,3671,01,zh-cn,00,HOME|74-DE-2B-E8-72-41|97#";
    private static final Pattern LINK = Pattern.compile("I am taking care of it: (\\S+)");

    @Test
    void acknowledgesTheAlarm_whenTheLinkOfTheMailIsPosted() throws Exception {
        try (Sandbox sandbox = TestSandbox.start();
                TcpWatch watch = new TcpWatch(sandbox.port())) {
            watch.send("IWAP00" + IMEI + "#");
            watch.readUntil("#");
            watch.send(SOS);
            assertThat(watch.readUntil("#")).isEqualTo("IWBP10#");
            Published alarm = sandbox.published().get(0);
            Matcher link = LINK.matcher(alarm.email());
            assertThat(link.find()).as(alarm.email()).isTrue();

            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(link.group(1)))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("by=Ann&answer=coming"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(page.body()).contains("Thank you.");
            assertThat(alarm.defaultText()).contains("\"ackUrl\":\"" + link.group(1) + "\"");
            assertThat(new StoredItems(sandbox.dynamoDb(), sandbox.tablePrefix()).alarms(IMEI))
                    .singleElement()
                    .satisfies(item -> assertThat(item.get("state").s()).isEqualTo("acknowledged"));
        }
    }
}
