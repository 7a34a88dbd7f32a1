package watchline.decoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.alert.AlertMessage;
import watchline.decoder.alert.DayHistory;
import watchline.decoder.store.TableSchema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RehearsalTest {

    private final Bench bench = new Bench();
    private final DecoderConfig config =
            DecoderConfig.from(Map.of("WATCHLINE_TOPIC_ARN", "arn:aws:sns:eu-central-1:123456789012:alerts"));
    private final List<AlertMessage> written = new ArrayList<>();
    private final Rehearsal rehearsal = new Rehearsal(
            config, bench.store, bench.accounts, DayHistory.NONE, written::add, bench.clock, bench.summaries::add);

    @Test
    void leavesNoItemInAnyTable() {
        rehearsal.run();

        assertThat(Arrays.stream(TableSchema.values()).flatMap(table -> bench.store.items(table).stream()))
                .isEmpty();
        assertThat(bench.accounts.items("default")).isEmpty();
    }

    @Test
    void leavesAWatchAsItIs_whenSomebodyHasRegisteredTheMadeUpOne() {
        Map<String, AttributeValue> registered = Map.of("deviceId", AttributeValue.fromS(Rehearsal.NOBODY));
        bench.store.putDevice(registered);

        rehearsal.run();

        assertThat(bench.store.items(TableSchema.DEVICES)).containsExactly(registered);
    }

    @Test
    void goesTheWholeWay() {
        rehearsal.run();

        assertThat(bench.summaries).singleElement().satisfies(batch -> {
            assertThat(batch.stored()).isEqualTo(4);
            assertThat(batch.told()).isEqualTo(1);
        });
        assertThat(bench.store.deviceReads()).isPositive();
        assertThat(bench.store.deviceWrites()).isEqualTo(1);
        assertThat(bench.accounts.reads()).isPositive();
        assertThat(written).singleElement().satisfies(message -> assertThat(message.sms())
                .contains("SOS"));
    }

    @Test
    void fails_whenATableCannotBeWritten() {
        bench.store.busyFor(put -> true);

        assertThatThrownBy(rehearsal::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("frame 1: RETRY: the table is busy");
    }

    @Test
    void doesNotStopTheStart_whenNoTableAnswers() {
        bench.store.busyFor(put -> true);
        bench.store.deviceReadsDown(true);
        bench.accounts.down(true);

        assertThatCode(() -> SnapStart.prime(Map.of(SnapStart.VARIABLE, "snap-start"), rehearsal, SnapStart.LONGEST))
                .doesNotThrowAnyException();
        assertThat(bench.summaries).extracting(BatchSummary::stored).isEqualTo(List.of(0));
    }
}
