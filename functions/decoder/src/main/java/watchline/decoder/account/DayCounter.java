package watchline.decoder.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import watchline.decoder.item.ItemReader;

/**
 * The update that adds one message to the sum of its day. The item remembers which messages are in the sum by marks of eight
 * bytes, so that the update of a usual day stays one write unit.
 */
record DayCounter(String table, String account, SmsMessage message, Instant at, int most) {

    /** Beyond it messages are counted without being remembered: an item that may grow for ever would stop taking writes one day. */
    static final int MAX_MARKS = 500;

    /** After the day is over. Each day that is kept makes reading the account dearer, and its sums are in the metrics too. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** @param marked whether to leave a mark, which only works while there is room */
    UpdateItemRequest request(boolean marked) {
        Map<String, String> names = new HashMap<>(Map.of(
                "#sum",
                SmsDay.SUM,
                "#type",
                SmsDay.sumOf(message.type()),
                "#seen",
                SmsDay.SEEN,
                "#expires",
                "expiresAt"));
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":sms", number(message.sms()),
                ":room", number((long) most - message.sms()),
                ":mark", AttributeValue.fromS(message.mark()),
                ":expires", number(expiresAt().getEpochSecond())));
        // A sum that does not exist yet is zero, and a message that is larger than the whole day has no place in it.
        String room = message.sms() <= most ? "(attribute_not_exists(#sum) OR #sum <= :room)" : "#sum <= :room";
        String condition = room + " AND (attribute_not_exists(#seen) OR NOT contains(#seen, :mark))";
        String add = "ADD #sum :sms, #type :sms";
        if (marked) {
            condition += " AND (attribute_not_exists(#seen) OR size(#seen) < :marks)";
            add += ", #seen :set";
            values.put(":marks", number(MAX_MARKS));
            values.put(":set", AttributeValue.fromSs(List.of(message.mark())));
        }
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(Map.of(
                        AccountKeys.ACCOUNT, AttributeValue.fromS(account),
                        AccountKeys.SK, AttributeValue.fromS(AccountKeys.day(date()))))
                .updateExpression(add + " SET #expires = :expires")
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
    }

    /**
     * Why the condition did not hold.
     *
     * @param stood the item as it was then
     * @return absent when there only was no room for a mark
     */
    Optional<SmsCount> refused(ItemReader stood) {
        SmsDay day = SmsDay.read(stood).orElse(new SmsDay(date(), 0, List.of()));
        boolean counted = day.seen().contains(message.mark());
        boolean full = (long) day.sum() + message.sms() > most;
        return counted || full ? Optional.of(new SmsCount(day.sum(), counted)) : Optional.empty();
    }

    private LocalDate date() {
        return AccountKeys.dayOf(at);
    }

    private Instant expiresAt() {
        return date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(KEPT);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
