package watchline.decoder.alert;

import java.util.List;
import watchline.decoder.account.Account;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Audience;
import watchline.decoder.account.Carer;
import watchline.decoder.words.Words;

/**
 * How an account is told of an alarm.
 *
 * @param words of its language
 * @param healthInSms whether a health value may stand in an SMS
 * @param asked who is told now and was not before; empty when only SNS knows
 */
record Telling(Words words, boolean healthInSms, List<String> asked) {

    /** As long as nobody has chosen anything. */
    static Telling plain() {
        AccountSettings settings = AccountSettings.DEFAULTS;
        return new Telling(Words.in(settings.language()), settings.healthInSms(), List.of());
    }

    static Telling of(Account account, Audience audience) {
        AccountSettings settings = account.settings();
        List<String> asked =
                audience.reached().stream().map(Telling::name).distinct().toList();
        return new Telling(Words.in(settings.language()), settings.healthInSms(), asked);
    }

    private static String name(Carer carer) {
        String name = carer.name();
        return name == null ? carer.id() : name;
    }
}
