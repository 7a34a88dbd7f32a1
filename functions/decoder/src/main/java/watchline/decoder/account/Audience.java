package watchline.decoder.account;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * Whom a message reaches now, of those that the tool has subscribed, and the SNS attributes that let it. Pure.
 *
 * @param reached carers who want it and are not in their quiet hours, or whom it reaches all the same
 * @param known whether the account has any carers; if not, its subscribers are known to SNS alone
 */
public record Audience(Notice notice, List<Carer> reached, boolean known) {

    /** @param now when it is published */
    public static Audience of(Account account, Notice notice, Instant now) {
        List<Carer> reached = account.carers().stream()
                .filter(carer -> carer.wants(notice) && (notice.isCritical() || !isQuiet(carer, now)))
                .toList();
        return new Audience(notice, reached, !account.carers().isEmpty());
    }

    private static boolean isQuiet(Carer carer, Instant now) {
        QuietHours quiet = carer.quiet();
        return quiet != null && quiet.isQuiet(now);
    }

    /**
     * How many SMS the message costs: as many as its text has parts, to each phone that it reaches. In an account whose subscribers
     * only SNS knows it is taken for one phone.
     */
    public int sms(SmsParts text) {
        int phones = known ? (int) reached.stream().filter(Carer::isSms).count() : 1;
        return phones * text.count();
    }

    /**
     * The attributes that go with the message beside those that say what it is: {@code escalation}, {@code sms} and, unless it is
     * critical, {@code awake}: those with quiet hours whom it reaches, since their filter policies let nothing else pass.
     */
    public Map<String, MessageAttributeValue> attributes(SmsCap.Verdict verdict) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        attributes.put("escalation", text("String", Integer.toString(notice.escalation())));
        attributes.put("sms", text("String", verdict.attribute()));
        List<String> awake = awake(verdict);
        if (!awake.isEmpty()) {
            attributes.put(
                    "awake", text("String.Array", awake.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"))));
        }
        return attributes;
    }

    /** The ids in {@code awake}. */
    List<String> awake(SmsCap.Verdict verdict) {
        if (notice.isCritical()) {
            return List.of();
        }
        return reached.stream()
                .filter(carer -> carer.quiet() != null)
                .filter(carer -> verdict != SmsCap.Verdict.HELD || !carer.isSms())
                .map(Carer::id)
                .toList();
    }

    private static MessageAttributeValue text(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
