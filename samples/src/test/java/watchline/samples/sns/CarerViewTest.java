package watchline.samples.sns;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CarerViewTest {

    private final StringWriter screen = new StringWriter();
    private final CarerView view = new CarerView(new PrintWriter(screen));

    @Test
    void showsSmsAndEmail_asTheirRecipientsReadThem() {
        view.accept(published(
                "SOS: Ann pressed the key at 10:48. Battery 60 %. https://maps.example/?q=0.35,0.31",
                List.of(
                        new Subscription("arn:1", "sms", "+15550100001"),
                        new Subscription("arn:2", "email", "carer@example.org"))));

        assertThat(screen.toString().lines())
                .containsExactly(
                        "",
                        "  SMS to +15550100001, 82 of 160 characters",
                        "  +--------------------------------------------+",
                        "  | SOS: Ann pressed the key at 10:48. Battery |",
                        "  | 60 %. https://maps.example/?q=0.35,0.31    |",
                        "  +--------------------------------------------+",
                        "  E-mail",
                        "  To:      carer@example.org",
                        "  Subject: SOS from Ann",
                        "",
                        "    Ann pressed the key.",
                        "    Call her.");
    }

    @Test
    void showsNoEmail_whenOnlyPhonesAreTold() {
        view.accept(published("text", List.of(new Subscription("arn:1", "sms", "+15550100001"))));

        assertThat(screen.toString()).contains("+15550100001").doesNotContain("E-mail");
    }

    @Test
    void showsBoth_whenNobodySubscribed() {
        view.accept(published("text", List.of()));

        assertThat(screen.toString()).contains("SMS to whoever subscribes", "To:      whoever subscribes");
    }

    @Test
    void breaksALongWord_whereTheScreenEnds() {
        view.accept(published("x".repeat(50), List.of(new Subscription("arn:1", "sms", "+15550100001"))));

        assertThat(screen.toString().lines())
                .contains("  | " + "x".repeat(42) + " |", "  | " + "x".repeat(8) + " ".repeat(34) + " |");
    }

    @Test
    void saysWhomTheFiltersLeaveOut() {
        view.accept(published(
                "text",
                List.of(new Subscription("arn:1", "sms", "+15550100001")),
                List.of(
                        new Subscription("arn:2", "sms", "+15550100002"),
                        new Subscription("arn:3", "email", "ben@example.org"))));

        assertThat(screen.toString())
                .contains("SMS to +15550100001")
                .contains("  Not to +15550100002, ben@example.org (filter policy)");
    }

    @Test
    void makesNobodyUp_whenTheFiltersLeaveEverybodyOut() {
        view.accept(published("text", List.of(), List.of(new Subscription("arn:2", "sms", "+15550100002"))));

        assertThat(screen.toString().lines())
                .containsExactly("", "  Not to +15550100002 (filter policy), which leaves nobody: text");
    }

    @Test
    void namesMachines() {
        view.accept(published("text", List.of(new Subscription("arn:1", "sqs", "arn:aws:sqs:us-east-1:1:q"))));

        assertThat(screen.toString().lines()).containsExactly("", "  To sqs arn:aws:sqs:us-east-1:1:q: as JSON");
    }

    @Test
    void showsTheLink_whenSomebodyIsAsked() {
        view.ask(new Confirmation(
                new Subscription("arn:1", "email", "ann@example.org"), "t", URI.create("http://127.0.0.1:8010/?t")));

        assertThat(screen.toString()).contains("email to ann@example.org", "http://127.0.0.1:8010/?t");
    }

    private static Published published(String sms, List<Subscription> recipients) {
        return published(sms, recipients, List.of());
    }

    private static Published published(String sms, List<Subscription> recipients, List<Subscription> passedOver) {
        return new Published(
                "id-1",
                Instant.EPOCH,
                "arn:aws:sns:us-east-1:000000000000:alerts",
                "SOS from Ann",
                sms,
                "Ann pressed the key.\nCall her.",
                "{}",
                Map.of(),
                recipients,
                passedOver);
    }
}
