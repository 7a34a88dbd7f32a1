package watchline.decoder.account;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.words.Words;

/**
 * What an account has chosen: the item {@code settings} of its partition. Whatever the item does not say, or says in a way that
 * cannot be read, is the default.
 *
 * @param language of the texts, {@code en} or {@code es}
 * @param healthInSms whether a health value may stand in an SMS, which others may read on a locked screen
 * @param smsPerDay how many SMS a UTC day may cost; what is critical goes beyond it
 * @param escalateAfterMinutes how long a critical alarm waits for an acknowledgement before the next level is told; 0 for
 *     never telling it
 */
public record AccountSettings(String language, boolean healthInSms, int smsPerDay, int escalateAfterMinutes) {

    public static final AccountSettings DEFAULTS = new AccountSettings("en", false, 50, 5);

    /** Those that texts are written in. */
    public static final Set<String> LANGUAGES = Words.LANGUAGES;

    private static final int MAX_SMS_PER_DAY = 10_000;
    private static final int MIN_ESCALATE_MINUTES = 0;
    private static final int MAX_ESCALATE_MINUTES = 120;

    static AccountSettings read(ItemReader item) {
        String language = item.text("language");
        Boolean health = item.flag("healthInSms");
        return new AccountSettings(
                language != null && LANGUAGES.contains(language) ? language : DEFAULTS.language,
                health == null ? DEFAULTS.healthInSms : health,
                within(item.whole("smsPerDay"), 0, MAX_SMS_PER_DAY, DEFAULTS.smsPerDay),
                within(
                        item.whole("escalateAfterMinutes"),
                        MIN_ESCALATE_MINUTES,
                        MAX_ESCALATE_MINUTES,
                        DEFAULTS.escalateAfterMinutes));
    }

    private static int within(@Nullable Integer value, int least, int most, int otherwise) {
        return value == null || value < least || value > most ? otherwise : value;
    }

    /** The attributes of the item, without its key. */
    Map<String, AttributeValue> write() {
        return new ItemBuilder()
                .text("language", language)
                .flag("healthInSms", healthInSms)
                .whole("smsPerDay", smsPerDay)
                .whole("escalateAfterMinutes", escalateAfterMinutes)
                .build();
    }

    /**
     * The same, fit to be stored.
     *
     * @throws IllegalArgumentException if one is out of bounds
     */
    public AccountSettings checked() {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException(
                    "language: " + language + " (expected: " + String.join(" or ", new TreeSet<>(LANGUAGES)) + ")");
        }
        check("smsPerDay", smsPerDay, 0, MAX_SMS_PER_DAY);
        check("escalateAfterMinutes", escalateAfterMinutes, MIN_ESCALATE_MINUTES, MAX_ESCALATE_MINUTES);
        return this;
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + "-" + most + ")");
        }
    }

    /** Zero for never. */
    public Duration escalateAfter() {
        return Duration.ofMinutes(escalateAfterMinutes);
    }
}
