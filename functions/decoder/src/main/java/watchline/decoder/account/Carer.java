package watchline.decoder.account;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.AlarmType.Severity;

/**
 * Somebody whom the tool has subscribed to the alerts of an account: an item {@code carer#<id>} of its partition. The same wishes
 * stand as a filter policy at the subscription; see {@link CarerFilter}.
 *
 * @param id short and made up; the attributes {@code awake} and {@code to} of messages name it
 * @param name as people call the carer
 * @param protocol of SNS: {@code sms}, {@code email} and so on
 * @param endpoint phone number or address
 * @param subscriptionArn of SNS
 * @param deviceIds the watches; empty for all of the account
 * @param types public names of alarm types; empty for all
 * @param severities public names; empty for all
 * @param level 0 is told first, 1 and 2 when nobody has acknowledged
 * @param quiet when only what is critical is worth telling; absent for at no time
 */
public record Carer(
        String account,
        String id,
        @Nullable String name,
        String protocol,
        String endpoint,
        @Nullable String subscriptionArn,
        Set<String> deviceIds,
        Set<String> types,
        Set<String> severities,
        int level,
        @Nullable QuietHours quiet) {

    public static final String SMS = "sms";
    public static final String EMAIL = "email";

    /** The last level there is. */
    public static final int MAX_LEVEL = 2;

    /** Each is a value in a filter policy, which has room for 150 combinations. */
    public static final int MAX_WATCHES = 10;

    private static final int MAX_NAME = 60;

    /** Absent when an attribute is missing without which nobody can be told: others may write to the table too. */
    static Optional<Carer> read(ItemReader item) {
        String account = item.text(AccountKeys.ACCOUNT);
        String sk = item.text(AccountKeys.SK);
        String protocol = item.text("protocol");
        String endpoint = item.text("endpoint");
        if (account == null || sk == null || protocol == null || endpoint == null) {
            return Optional.empty();
        }
        Integer level = item.whole("level");
        String quiet = item.text("quiet");
        return Optional.of(new Carer(
                account,
                AccountKeys.carerId(sk),
                item.text("name"),
                protocol,
                endpoint,
                item.text("subscriptionArn"),
                set(item, "deviceIds"),
                set(item, "types"),
                set(item, "severities"),
                level == null || level < 0 || level > MAX_LEVEL ? 0 : level,
                quiet == null ? null : QuietHours.read(quiet, item.text("timeZone"))));
    }

    private static Set<String> set(ItemReader item, String name) {
        return new LinkedHashSet<>(item.texts(name));
    }

    /** The item as the table has it. */
    Map<String, AttributeValue> write() {
        ItemBuilder item = new ItemBuilder()
                .text(AccountKeys.ACCOUNT, account)
                .text(AccountKeys.SK, AccountKeys.carer(id))
                .text("name", name)
                .text("protocol", protocol)
                .text("endpoint", endpoint)
                .text("subscriptionArn", subscriptionArn)
                .texts("deviceIds", deviceIds.stream().toList())
                .texts("types", types.stream().toList())
                .texts("severities", severities.stream().toList())
                .whole("level", level);
        if (quiet != null) {
            item.text("quiet", quiet.text()).text("timeZone", quiet.zone().getId());
        }
        return item.build();
    }

    /**
     * The same, fit to be stored.
     *
     * @throws IllegalArgumentException if something in it is not what it should be
     */
    public Carer checked() {
        types.forEach(AlarmType::ofWireName);
        severities.forEach(Carer::checkSeverity);
        check(level >= 0 && level <= MAX_LEVEL, "level: " + level + " (expected: 0-" + MAX_LEVEL + ")");
        check(
                deviceIds.size() <= MAX_WATCHES,
                "watches: " + deviceIds.size() + " (expected: at most " + MAX_WATCHES + ", or all of the account)");
        check(
                name == null || name.length() <= MAX_NAME,
                "name: longer than " + MAX_NAME + " characters (expected: what people call the carer)");
        check(
                types.isEmpty() || !wantedTypes().isEmpty(),
                "types: none of " + String.join(", ", types) + " has a severity of " + String.join(", ", severities));
        return this;
    }

    private static void checkSeverity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.wireName().equals(word)) {
                return;
            }
        }
        throw new IllegalArgumentException("severity: " + word + " (expected: critical, warning or info)");
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The same, with a subscription. */
    public Carer subscribed(String arn) {
        return new Carer(account, id, name, protocol, endpoint, arn, deviceIds, types, severities, level, quiet);
    }

    public boolean isSms() {
        return protocol.equals(SMS);
    }

    /** Whether a message is one that the carer wants at some hour. */
    public boolean wants(Notice notice) {
        return notice.escalation() == level
                && (deviceIds.isEmpty() || deviceIds.contains(notice.deviceId()))
                && (types.isEmpty()
                        ? wantsSeverity(notice.severity())
                        : wantedTypes().contains(notice.type()));
    }

    boolean wantsSeverity(Severity severity) {
        return severities.isEmpty() || severities.contains(severity.wireName());
    }

    /**
     * The types that the carer named, but for those whose severity is not wanted: a filter policy has room for five attributes,
     * and so for types or for severities, not for both. A word that is no type of this version stays.
     */
    Set<String> wantedTypes() {
        return types.stream().filter(this::isWanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isWanted(String word) {
        for (AlarmType type : AlarmType.values()) {
            if (type.wireName().equals(word)) {
                return wantsSeverity(type.severity());
            }
        }
        return true;
    }
}
