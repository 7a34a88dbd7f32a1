package watchline.samples.sandbox;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchline.samples.sns.CarerView;
import watchline.samples.sns.Published;
import watchline.samples.sns.Subscription;

import static org.assertj.core.api.Assertions.assertThat;

/** Carers of a sandbox, added by the tool. */
class CarersTest {

    private static final String PHONE = "+15550100001";
    private static final String SOS = "IWAP10080524A2232.9806N11404.9355E000.1061830323.8706000908000502,"
            + "460,0,9520,3671,01,zh-cn,00,HOME|74-DE-2B-E8-72-41|97#";
    private static final String MAIL = "ben@example.org";

    private final StringWriter screen = new StringWriter();
    private final CarerView view = new CarerView(new PrintWriter(screen));

    @TempDir
    private Path folder;

    @Test
    void getWhatIsForThem_alsoAfterARestart() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options(), Map.of(), view)) {
            sandbox.onConfirmation(view::ask);
            assertThat(tool(sandbox, "add", "--sms", PHONE, "--name", "Ann").exit())
                    .isZero();
            assertThat(tool(sandbox, "add", "--email", MAIL).out()).contains("press the link");
            assertThat(screen.toString())
                    .contains("email to " + MAIL + ": AWS Notification - Subscription Confirmation")
                    .contains("?Action=ConfirmSubscription&TopicArn=");
        }

        try (Sandbox sandbox = Sandbox.start(options(), Map.of(), view)) {
            String list = tool(sandbox, "list").out();
            assertThat(list).contains("Ann", "b***@example.org").doesNotContain("not subscribed", "waits for");
            String ann = list.lines()
                    .filter(line -> line.contains("Ann"))
                    .findFirst()
                    .orElseThrow()
                    .substring(0, 8);

            assertThat(tool(sandbox, "test", ann).exit()).isZero();

            assertThat(sandbox.published()).singleElement().satisfies(CarersTest::isForAnn);
            assertThat(screen.toString())
                    .contains("  SMS to " + PHONE + ", ")
                    .contains("  Not to " + MAIL + " (filter policy)");
        }
    }

    @Test
    void hearOfTheSosThatAWatchSends() throws Exception {
        try (Sandbox sandbox = Sandbox.start(options(), Map.of(), view);
                TcpWatch watch = new TcpWatch(sandbox.port())) {
            assertThat(tool(sandbox, "add", "--sms", PHONE, "--name", "Ann").exit())
                    .isZero();

            watch.send("IWAP00359999990009027#");
            watch.readUntil("#");
            watch.send(SOS);
            assertThat(watch.readUntil("#")).isEqualTo("IWBP10#");

            assertThat(sandbox.published()).singleElement().satisfies(published -> {
                isForAnn(published);
                assertThat(published.attribute("escalation")).isEqualTo("0");
                assertThat(published.sms()).startsWith("SOS: 359999990009027");
            });
            assertThat(screen.toString()).contains("  SMS to " + PHONE + ", ");
        }
    }

    private static void isForAnn(Published published) {
        assertThat(published.recipients()).extracting(Subscription::endpoint).containsExactly(PHONE);
    }

    private Tool.Answer tool(Sandbox sandbox, String command, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = "carer";
        all[1] = command;
        System.arraycopy(options, 0, all, 2, options.length);
        all[options.length + 2] = "--sns-endpoint";
        all[options.length + 3] =
                Objects.requireNonNull(sandbox.endpoints().sns()).toString();
        return new Tool(sandbox).run(all);
    }

    private SandboxOptions options() {
        return TestSandbox.options().withKeep(folder);
    }
}
