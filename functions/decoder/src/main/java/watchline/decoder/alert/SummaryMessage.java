package watchline.decoder.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Carer;
import watchline.decoder.account.QuietHours;
import watchline.decoder.account.QuietSummary;
import watchline.decoder.sms.Gsm7;
import watchline.decoder.sms.Plain;
import watchline.decoder.words.Words;
import watchline.dialect.model.AlarmType.Severity;

/** What a carer slept through, as one message: all of it in the e-mail, and in the SMS as much as one has room for. Pure. */
public final class SummaryMessage {

    /** In an e-mail; SNS takes 256 KiB. Whoever slept through more reads how many more there were. */
    private static final int MOST_LINES = 200;

    private final QuietSummary summary;
    private final AccountSettings settings;
    private final Words words;
    private final List<PastAlarm> lines;

    private SummaryMessage(QuietSummary summary, AccountSettings settings, Instant now) {
        this.summary = summary;
        this.settings = settings;
        this.words = Words.in(settings.language());
        this.lines = summary.alarms().stream()
                .limit(MOST_LINES)
                .map(alarm -> new PastAlarm(alarm.item(), words, now))
                .toList();
    }

    /**
     * Ready to be published, to the carer alone.
     *
     * @param settings of the account: language, and whether health values may stand in an SMS
     * @param now when it is written
     */
    public static AlertMessage of(QuietSummary summary, AccountSettings settings, Instant now) {
        SummaryMessage message = new SummaryMessage(summary, settings, now);
        return new AlertMessage(
                Plain.ascii(message.heading()),
                message.sms(),
                message.email(),
                AlertJson.summary(summary),
                message.attributes(),
                message.line());
    }

    private AlertLog.Line line() {
        Carer carer = summary.carer();
        return new AlertLog.Line(
                carer.account(),
                QuietSummary.TYPE,
                Severity.INFO.wireName(),
                QuietSummary.TYPE,
                carer.isSms() ? 1 : 0,
                false);
    }

    private Map<String, MessageAttributeValue> attributes() {
        Map<String, MessageAttributeValue> attributes = new HashMap<>(summary.attributes());
        attributes.put(
                "id",
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(summary.id())
                        .build());
        return Map.copyOf(attributes);
    }

    private String heading() {
        return words.count("summary", summary.alarms().size());
    }

    /** Whole alarms, the oldest first, and how many more there were. The first one is cut when it alone is too long. */
    private String sms() {
        StringBuilder sms = new StringBuilder(Plain.gsm(heading())).append('.');
        String who = "";
        for (int told = 0; told < lines.size(); told++) {
            PastAlarm line = lines.get(told);
            String happened = line.gsm(settings.healthInSms());
            String next =
                    line.whoGsm().equals(who) ? "; " + happened : separator(who) + line.whoGsm() + ": " + happened;
            String more = more(summary.alarms().size() - told - 1);
            if (Gsm7.length(sms + next + more) > Gsm7.MAX_SMS) {
                String left = more(summary.alarms().size() - told);
                return told == 0 ? Gsm7.cut(sms + next, Gsm7.MAX_SMS) : sms + left;
            }
            sms.append(next);
            who = line.whoGsm();
        }
        return sms.toString();
    }

    private static String separator(String before) {
        return before.isEmpty() ? " " : ". ";
    }

    private String more(int count) {
        return count == 0 ? "" : ". +" + Plain.gsm(words.say("summary.more", count));
    }

    private static String prefixed(String mapUrl) {
        return mapUrl.isEmpty() ? "" : ", " + mapUrl;
    }

    private String email() {
        StringJoiner mail = new StringJoiner("\n", "", "\n");
        mail.add(heading());
        QuietHours quiet = summary.carer().quiet();
        if (quiet != null) {
            mail.add(words.say("summary.hours", quiet.text()));
        }
        mail.add("");
        lines.forEach(line -> mail.add(line.who() + ": " + line.line() + prefixed(line.mapUrl())));
        if (lines.size() < summary.alarms().size()) {
            mail.add("+" + words.say("summary.more", summary.alarms().size() - lines.size()));
        }
        return mail.toString();
    }
}
