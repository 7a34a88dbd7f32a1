package watchline.samples.tool;

import java.util.Set;
import watchline.decoder.account.Carer;
import watchline.decoder.account.QuietHours;

/** The wishes of a carer, in words. */
final class CarerWords {

    private CarerWords() {}

    static String watches(Carer carer) {
        return orAll(carer.deviceIds());
    }

    static String alarms(Carer carer) {
        Set<String> types = carer.types();
        Set<String> severities = carer.severities();
        return severities.isEmpty() ? orAll(types) : (types.isEmpty() ? "" : orAll(types) + ": ") + orAll(severities);
    }

    static String quiet(Carer carer) {
        QuietHours quiet = carer.quiet();
        return quiet == null ? "none" : quiet.text() + " " + quiet.zone();
    }

    private static String orAll(Set<String> words) {
        return words.isEmpty() ? "all" : String.join(" ", words);
    }
}
