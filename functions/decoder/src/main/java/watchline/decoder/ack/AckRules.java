package watchline.decoder.ack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.Errand;

/**
 * What an answer means for an alarm. A pure function of the item and the answer.
 *
 * <p>The first answer is the acknowledgement; later ones are kept beside it. An alarm that is over stays so. In the same write the
 * alarm leaves the queue of those that are to be told to more people, so that nobody is woken for what is taken care of.
 */
final class AckRules {

    /** A family and its neighbours; each takes up to a kilobyte of the item. */
    static final int MOST_ANSWERS = 20;

    /** The word in {@code outbox} of an alarm that is to be told to more people. Other words are other errands, and stay. */
    static final String ESCALATE = Errand.ESCALATE.word();

    private AckRules() {}

    static AckChange decide(ItemReader alarm, AckEntry entry) {
        List<AttributeValue> answers = AckAlarm.written(alarm);
        boolean repeated = answers.stream().map(AckEntry::read).anyMatch(known -> known.filter(entry::repeats)
                .isPresent());
        if (repeated) {
            return AckChange.none(AckOutcome.REPEATED);
        }
        if (answers.size() >= MOST_ANSWERS) {
            return AckChange.none(AckOutcome.FULL);
        }
        boolean first = alarm.text("acknowledgedAt") == null;
        List<AttributeValue> all = new ArrayList<>(answers);
        all.add(entry.write());
        ItemBuilder set = new ItemBuilder().list("answers", all);
        if (!AckAlarm.CLEARED.equals(alarm.text("state"))) {
            set.text("state", AckAlarm.ACKNOWLEDGED);
        }
        if (first) {
            set.time("acknowledgedAt", entry.at())
                    .text("acknowledgedBy", entry.by())
                    .text("answer", entry.answer().wireName());
        }
        List<String> remove = ESCALATE.equals(alarm.text("outbox")) ? List.of("outbox", "outboxAt") : List.of();
        return new AckChange(first ? AckOutcome.FIRST : AckOutcome.ADDED, Map.copyOf(set.build()), remove);
    }
}
