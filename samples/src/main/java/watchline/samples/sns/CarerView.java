package watchline.samples.sns;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Shows a publish as the carer would read it: the SMS in a box as wide as a small phone's screen with its length, the e-mail
 * with its head. One publish is printed whole, also when several come at once.
 */
public final class CarerView implements Consumer<Published> {

    private static final int PHONE_WIDTH = 42;
    private static final Set<String> READERS = Set.of("sms", "email");
    private static final String SOMEBODY = "whoever subscribes";

    private final PrintWriter out;

    public CarerView(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void accept(Published published) {
        out.println();
        recipients(published, "sms").forEach(to -> sms(to, published.sms()));
        recipients(published, "email").forEach(to -> email(to, published));
        machines(published);
        notTo(published);
        out.flush();
    }

    /** The mail in which SNS asks somebody whether to send more. */
    public synchronized void ask(Confirmation confirmation) {
        out.println();
        out.println("  " + confirmation.subscription().protocol() + " to "
                + confirmation.subscription().endpoint() + ": AWS Notification - Subscription Confirmation");
        out.println("    Nothing more comes before this link is opened: " + confirmation.link());
        out.flush();
    }

    /** On a topic that nobody subscribed to, somebody is made up: the text is what the reader came for. */
    private static List<String> recipients(Published published, String protocol) {
        if (published.recipients().isEmpty() && published.passedOver().isEmpty()) {
            return List.of(SOMEBODY);
        }
        return published.recipients().stream()
                .filter(subscription -> subscription.protocol().equals(protocol))
                .map(Subscription::endpoint)
                .toList();
    }

    private void machines(Published published) {
        published.recipients().stream()
                .filter(subscription -> !READERS.contains(subscription.protocol()))
                .forEach(subscription ->
                        out.println("  To " + subscription.protocol() + " " + subscription.endpoint() + ": as JSON"));
    }

    /** Whoever has subscribers wants to see whom the filters leave out too. */
    private void notTo(Published published) {
        if (!published.passedOver().isEmpty()) {
            String left =
                    published.passedOver().stream().map(Subscription::endpoint).collect(Collectors.joining(", "));
            String what = published.recipients().isEmpty() ? ", which leaves nobody: " + published.sms() : "";
            out.println("  Not to " + left + " (filter policy)" + what);
        }
    }

    private void sms(String to, String text) {
        out.println("  SMS to " + to + ", " + SmsLength.of(text).label());
        out.println("  +" + "-".repeat(PHONE_WIDTH + 2) + "+");
        for (String line : wrap(text)) {
            out.println("  | " + line + " ".repeat(PHONE_WIDTH - line.length()) + " |");
        }
        out.println("  +" + "-".repeat(PHONE_WIDTH + 2) + "+");
    }

    private void email(String to, Published published) {
        String subject = published.subject();
        out.println("  E-mail");
        out.println("  To:      " + to);
        // What SNS writes there when the sender gave none.
        out.println("  Subject: " + (subject == null ? "AWS Notification Message" : subject));
        out.println();
        published.email().lines().forEach(line -> out.println("    " + line));
    }

    /** Lines of at most the width of the screen, broken at spaces where there are any. */
    private static List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            String rest = line;
            while (rest.length() > PHONE_WIDTH) {
                int space = rest.lastIndexOf(' ', PHONE_WIDTH);
                int end = space > 0 ? space : PHONE_WIDTH;
                lines.add(rest.substring(0, end));
                rest = rest.substring(space > 0 ? end + 1 : end);
            }
            lines.add(rest);
        });
        return lines;
    }
}
