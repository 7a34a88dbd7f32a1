package watchline.decoder.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

/**
 * What SMS have cost an account on a day: an item {@code day#<date>}.
 *
 * @param sum in SMS
 * @param seen marks of the messages that are in the sum, as long as there is room for them
 */
record SmsDay(LocalDate date, int sum, List<String> seen) {

    static final String SUM = "parts";
    static final String SEEN = "seen";

    /** Absent when the item is of another kind. */
    static Optional<SmsDay> read(ItemReader item) {
        String sk = item.text(AccountKeys.SK);
        if (sk == null || !sk.startsWith(AccountKeys.DAYS)) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(sk.substring(AccountKeys.DAYS.length()));
            Integer sum = item.whole(SUM);
            return Optional.of(new SmsDay(date, sum == null ? 0 : sum, marks(item)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static List<String> marks(ItemReader item) {
        @Nullable AttributeValue marks = item.attributes().get(SEEN);
        return marks != null && marks.hasSs() ? marks.ss() : List.of();
    }

    /** The sum of one type on that day. */
    static String sumOf(String type) {
        return SUM + "." + type;
    }
}
