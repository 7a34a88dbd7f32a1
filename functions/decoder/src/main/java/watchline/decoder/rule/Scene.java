package watchline.decoder.rule;

import java.time.Instant;
import watchline.decoder.report.Arrival;
import watchline.decoder.rule.setting.WatchRules;
import watchline.decoder.rule.state.AlarmMark;
import watchline.decoder.rule.state.Marks;
import watchline.decoder.rule.state.RuleMemory;
import watchline.decoder.rule.state.Topic;
import watchline.decoder.rule.state.Wear;
import watchline.dialect.model.AlarmType;

/** A report, and everything that a rule may know when it looks at it. */
record Scene(Arrival arrival, WatchRules settings, Marks marks, RuleMemory memory) {

    Instant at() {
        return arrival.time();
    }

    boolean raises(AlarmType type) {
        return arrival.report().raised().contains(type);
    }

    /** Whether what the report measured was measured on a wrist: as it says itself, or as far as is known. */
    boolean isOnWrist() {
        Boolean said = arrival.report().status().worn();
        Wear known = memory.wear();
        return said == null ? known == null || known.isOn(at()) : said;
    }

    /** Whether an alarm is open, and was when this report was made. */
    boolean isOpenBefore(Topic topic) {
        AlarmMark mark = marks.newest(topic);
        return mark != null && mark.open() && at().isAfter(mark.lastAt());
    }

    /** Whether an alarm is open that nobody was told of. */
    boolean isUntold(Topic topic) {
        AlarmMark mark = marks.newest(topic);
        return mark != null && mark.open() && !mark.told();
    }
}
