package watchline.decoder.store;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** The names are public: each stands here once more. */
class TableSchemaTest {

    @Test
    void namesTablesAndKeys() {
        assertThat(TableSchema.values())
                .extracting(
                        table -> table.tableName("watchline-"),
                        TableSchema::partitionKey,
                        TableSchema::sortKey,
                        TableSchema::ttlAttribute)
                .containsExactly(
                        tuple("watchline-reports", "deviceId", "sk", "expiresAt"),
                        tuple("watchline-devices", "deviceId", null, null),
                        tuple("watchline-alarms", "deviceId", "sk", null),
                        tuple("watchline-commands", "deviceId", "sk", null),
                        tuple("watchline-quarantine", "day", "sk", "expiresAt"),
                        tuple("watchline-accounts", "account", "sk", "expiresAt"));
    }

    @Test
    void namesTheIndexes() {
        assertThat(TableIndex.values())
                .extracting(
                        TableIndex::table,
                        TableIndex::indexName,
                        TableIndex::partitionKey,
                        TableIndex::sortKey,
                        TableIndex::included)
                .containsExactly(
                        tuple(TableSchema.COMMANDS, "byRelay", "relay", "dueAt", "wireId"),
                        tuple(TableSchema.ALARMS, "byOutbox", "outbox", "outboxAt", "createdAt"),
                        tuple(TableSchema.ALARMS, "byRef", "ref", null, null),
                        tuple(TableSchema.DEVICES, "bySilence", "watch", "silentAt", null),
                        tuple(TableSchema.ALARMS, "byAccount", "account", "publishedAt", null),
                        tuple(TableSchema.ACCOUNTS, "byQuiet", "summary", "summaryAt", null));
    }

    @Test
    void givesEachTableItsIndexes() {
        assertThat(TableSchema.COMMANDS.indexes()).containsExactly(TableIndex.BY_RELAY);
        assertThat(TableSchema.REPORTS.indexes()).isEmpty();
    }
}
