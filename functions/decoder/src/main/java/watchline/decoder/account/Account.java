package watchline.decoder.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;

/**
 * All that the table says of an account, as it was when read. An account without items has the defaults and no carers.
 *
 * @param carers whom the tool has subscribed; whoever subscribed otherwise is not among them
 * @param smsByDay what SMS cost on the days that are still kept
 */
public record Account(String name, AccountSettings settings, List<Carer> carers, Map<LocalDate, Integer> smsByDay) {

    /** One that nobody has written anything about. */
    public static Account empty(String name) {
        return new Account(name, AccountSettings.DEFAULTS, List.of(), Map.of());
    }

    /** @param items of its partition */
    static Account of(String name, List<Map<String, AttributeValue>> items) {
        AccountSettings settings = AccountSettings.DEFAULTS;
        List<Carer> carers = new ArrayList<>();
        Map<LocalDate, Integer> sums = new HashMap<>();
        for (Map<String, AttributeValue> attributes : items) {
            ItemReader item = new ItemReader(attributes);
            String sk = String.valueOf(item.text(AccountKeys.SK));
            if (sk.equals(AccountKeys.SETTINGS)) {
                settings = AccountSettings.read(item);
            } else if (sk.startsWith(AccountKeys.CARERS)) {
                Carer.read(item).ifPresent(carers::add);
            }
            SmsDay.read(item).ifPresent(day -> sums.put(day.date(), day.sum()));
        }
        return new Account(name, settings, List.copyOf(carers), Map.copyOf(sums));
    }

    /** How many SMS the day of that time has cost, as far as this reading knows. */
    public int smsOn(Instant time) {
        return smsByDay.getOrDefault(AccountKeys.dayOf(time), 0);
    }
}
