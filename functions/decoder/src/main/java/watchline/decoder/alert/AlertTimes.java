package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import watchline.decoder.rule.Detail;
import watchline.decoder.words.Words;
import watchline.decoder.words.WornTime;
import watchline.dialect.model.AlarmType;

/** What a message says of times, all of them by the wearer's clock. */
final class AlertTimes {

    private final Alert alert;
    private final Words words;
    private final WornTime times;

    AlertTimes(Alert alert, Words words) {
        this.alert = alert;
        this.words = words;
        this.times = new WornTime(alert.now(), alert.zone(), words);
    }

    String clock(Instant time) {
        return times.clock(time);
    }

    String date(Instant time) {
        return times.date(time);
    }

    /** {@code 14:02}, or {@code 14:02, 2 h ago} when it is no news any more. */
    String opened() {
        return alert.late() ? words.say("when.text", clock(told()), times.ago(told())) : clock(told());
    }

    /** What stands beside the headline: that, too, of what is over; and nothing when the headline says it. */
    String beside(boolean age) {
        if (alert.stage().over()) {
            String since = words.say("over.since", clock(since()));
            return age ? words.say("when.text", since, alarmOf()) : since;
        }
        if (isSilence()) {
            return age && alert.late() ? times.ago(told()) : "";
        }
        return age ? opened() : clock(told());
    }

    private String alarmOf() {
        return words.say(isSilence() ? "over.silentFrom" : "over.alarmOf", clock(told()));
    }

    /** Since when it is as the stage says: the message itself is the best guess when the item does not say. */
    Instant since() {
        Instant since = alert.stage().since();
        return since == null ? alert.now() : since;
    }

    /** How long nobody has answered: {@code 10 min}. */
    String unanswered() {
        Instant since = alert.stage().since();
        return times.span(Duration.between(since == null ? alert.cause().received() : since, alert.now()));
    }

    /** What the reader has to know: when it happened, or since when there is no word. */
    Instant told() {
        return alert.detail() instanceof Detail.Silent silent && alert.type() == AlarmType.SILENCE
                ? silent.since()
                : alert.time();
    }

    private boolean isSilence() {
        return alert.detail() instanceof Detail.Silent && alert.type() == AlarmType.SILENCE;
    }
}
