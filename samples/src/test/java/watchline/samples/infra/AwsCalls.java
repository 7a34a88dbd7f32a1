package watchline.samples.infra;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import watchline.decoder.store.TableIndex;
import watchline.decoder.store.TableSchema;

/** What a program calls of AWS: found in the bytecode, each call with the tables and indexes that its class names. */
final class AwsCalls {

    static final Comparator<Permission> ORDER = Comparator.comparing(Permission::toString);

    private static final Pattern CLIENT =
            Pattern.compile("software\\.amazon\\.awssdk\\.services\\.(\\w+)\\.\\w+Client");
    private static final Set<String> NO_CALLS = Set.of("builder", "close");

    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("batchGetItem", "dynamodb:BatchGetItem"),
            Map.entry("batchWriteItem", "dynamodb:BatchWriteItem"),
            Map.entry("deleteItem", "dynamodb:DeleteItem"),
            Map.entry("getItem", "dynamodb:GetItem"),
            Map.entry("putItem", "dynamodb:PutItem"),
            Map.entry("query", "dynamodb:Query"),
            Map.entry("queryPaginator", "dynamodb:Query"),
            Map.entry("updateItem", "dynamodb:UpdateItem"),
            Map.entry("invoke", "lambda:InvokeFunction"),
            Map.entry("getSecretValue", "secretsmanager:GetSecretValue"),
            Map.entry("publish", "sns:Publish"));

    /** The bytecode does not say on what a call is made, so that is stated here, by class and operation. */
    static final Map<String, List<String>> RESOURCES = Map.ofEntries(
            Map.entry("AlarmTable.getItem", List.of("alarms")),
            Map.entry("AlarmTable.updateItem", List.of("alarms")),
            Map.entry("BatchPutter.batchWriteItem", List.of("quarantine", "reports")),
            Map.entry("BatchPutter.putItem", List.of("quarantine", "reports")),
            Map.entry("DeviceReader.batchGetItem", List.of("devices")),
            Map.entry("DryPublisher.publish", List.of("topic")),
            Map.entry("DynamoAccounts.queryPaginator", List.of("accounts")),
            Map.entry("DynamoAccounts.updateItem", List.of("accounts")),
            Map.entry("DynamoAckStore.getItem", List.of("alarms", "devices")),
            Map.entry("DynamoAckStore.query", List.of("alarms/index/byRef")),
            Map.entry("DynamoAckStore.updateItem", List.of("alarms")),
            Map.entry("DynamoAlarms.putItem", List.of("alarms")),
            Map.entry("DynamoCommandIndex.query", List.of("commands/index/byRelay")),
            Map.entry("DynamoCommandQueue.queryPaginator", List.of("commands")),
            Map.entry("DynamoCommandQueue.updateItem", List.of("commands", "devices")),
            Map.entry("DynamoDayHistory.query", List.of("alarms", "reports")),
            Map.entry("DynamoDevices.queryPaginator", List.of("devices/index/bySilence")),
            Map.entry("DynamoDevices.updateItem", List.of("devices")),
            Map.entry("DynamoOutbox.queryPaginator", List.of("alarms/index/byOutbox")),
            Map.entry("DynamoOutbox.updateItem", List.of("alarms")),
            Map.entry("DynamoQuietQueue.queryPaginator", List.of("accounts/index/byQuiet")),
            Map.entry("DynamoQuietQueue.updateItem", List.of("accounts")),
            Map.entry("DynamoTold.queryPaginator", List.of("alarms/index/byAccount")),
            Map.entry("LambdaDecoderClient.invoke", List.of("decoder_alias")),
            Map.entry("SecretKeySource.getSecretValue", List.of("ack_secret")),
            Map.entry("SnsPublisher.publish", List.of("topic")));

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOptions(
                    List.of(new ImportOption.DoNotIncludeTests(), location -> !location.contains("-tests.jar")))
            .importPackages("watchline.decoder", "watchline.relay", "watchline.contract", "watchline.dialect");

    /** The calls, as {@code DeviceReader.batchGetItem}, that can be made when a program begins there. */
    Set<String> sites(Class<?> entry) {
        Set<String> sites = new TreeSet<>();
        for (JavaCodeUnit unit : Reach.of(classes, entry)) {
            for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
                if (!(access instanceof JavaFieldAccess) && isCall(access)) {
                    sites.add(unit.getOwner().getSimpleName() + "." + access.getName());
                }
            }
        }
        return sites;
    }

    /** What is needed for them. */
    Set<Permission> needed(Class<?> entry) {
        Set<Permission> needed = new TreeSet<>(ORDER);
        for (String site : sites(entry)) {
            List<String> resources = RESOURCES.get(site);
            if (resources == null) {
                throw new AssertionError(site + ": on what? (expected: an entry in RESOURCES)");
            }
            resources.forEach(resource -> needed.add(new Permission(action(site, resource), resource)));
        }
        return needed;
    }

    /** The tables and indexes that each class with a call names by the constants of the code. */
    Map<String, Set<String>> named() {
        Map<String, Set<String>> named = new TreeMap<>();
        classes.stream()
                .filter(type ->
                        RESOURCES.keySet().stream().anyMatch(site -> site.startsWith(type.getSimpleName() + ".")))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .forEach(access -> resource(access).ifPresent(resource -> named.computeIfAbsent(
                                access.getOriginOwner().getSimpleName(), owner -> new TreeSet<>())
                        .add(resource)));
        return named;
    }

    private static Optional<String> resource(JavaFieldAccess access) {
        String constant = access.getName();
        if (access.getTargetOwner().isEquivalentTo(TableSchema.class)) {
            return Optional.of(TableSchema.valueOf(constant).suffix());
        }
        return access.getTargetOwner().isEquivalentTo(TableIndex.class)
                ? Optional.of(of(TableIndex.valueOf(constant)))
                : Optional.empty();
    }

    static String of(TableIndex index) {
        return index.table().suffix() + "/index/" + index.indexName();
    }

    private static boolean isCall(JavaAccess<?> access) {
        return CLIENT.matcher(access.getTargetOwner().getName()).matches() && !NO_CALLS.contains(access.getName());
    }

    private static String action(String site, String resource) {
        String operation = site.substring(site.indexOf('.') + 1);
        String action = ACTIONS.get(operation);
        if (action == null) {
            throw new AssertionError(site + " on " + resource + ": no action is known for it");
        }
        return action;
    }
}
