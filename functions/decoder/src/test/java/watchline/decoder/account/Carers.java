package watchline.decoder.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.AlarmType.Severity;

/** Carers of the account {@code family} to test with: Ann by SMS, at all hours, and everything that may be different. */
public final class Carers {

    public static final String ACCOUNT = "family";
    public static final String WATCH = "861265061234567";
    public static final String OTHER_WATCH = "8800000015";

    private String id = "ann";
    private String protocol = Carer.SMS;
    private String endpoint = "+15550100001";
    private Set<String> deviceIds = Set.of();
    private Set<String> types = Set.of();
    private Set<String> severities = Set.of();
    private int level;
    private @Nullable QuietHours quiet;

    public Carers id(String value) {
        id = value;
        return this;
    }

    public Carers email(String address) {
        protocol = Carer.EMAIL;
        endpoint = address;
        return this;
    }

    public Carers watches(String... values) {
        deviceIds = new LinkedHashSet<>(List.of(values));
        return this;
    }

    public Carers types(String... values) {
        types = new LinkedHashSet<>(List.of(values));
        return this;
    }

    public Carers severities(String... values) {
        severities = new LinkedHashSet<>(List.of(values));
        return this;
    }

    public Carers level(int value) {
        level = value;
        return this;
    }

    /** In Madrid. */
    public Carers quiet(String window) {
        quiet = QuietHours.parse(window, "Europe/Madrid");
        return this;
    }

    public Carer build() {
        return new Carer(
                ACCOUNT,
                id,
                "Ann",
                protocol,
                endpoint,
                "arn:aws:sns:eu-west-1:000000000000:alerts:" + id,
                deviceIds,
                types,
                severities,
                level,
                quiet);
    }

    public static Notice sos() {
        return new Notice(WATCH, "sos", Severity.CRITICAL, 0);
    }

    public static Notice lowBattery() {
        return new Notice(WATCH, "lowBattery", Severity.WARNING, 0);
    }
}
