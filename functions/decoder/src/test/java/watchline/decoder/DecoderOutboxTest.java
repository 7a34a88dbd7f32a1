package watchline.decoder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.DecodeRequest;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.decoder.alert.FakePublisher.Crash;
import watchline.decoder.alert.FakePublisher.Fate;
import watchline.decoder.alert.Outbox;
import watchline.decoder.item.ItemReader;
import watchline.decoder.registry.Admission;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An alarm that is written is told, once, whatever happens on the way and whoever comes in between. */
class DecoderOutboxTest {

    private static final String SOS = "raise=sos;bat=45";
    private static final Duration CLAIM_OVER = Outbox.CLAIM.plusSeconds(1);

    private final Bench bench = new Bench();

    @Test
    void tellsOnce_whenAnotherProcessHasTheSameFrameWhileItIsPublished() {
        FrameEnvelope frame = bench.frame(SOS);
        bench.publisher.meanwhile(() -> otherProcess(frame));

        bench.send(frame);

        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void tellsOnce_whenAnotherProcessOpensTheAlarmJustBefore() {
        FrameEnvelope frame = bench.frame(SOS);
        bench.store.beforeNextAlarm(() -> otherProcess(frame));

        FrameResult result = bench.send(frame).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void tellsOnce_whenTwoProcessesFindAnAlarmThatWasLeft() {
        bench.publisher.next(Fate.REFUSED);
        bench.send(SOS);
        bench.clock.advance(CLAIM_OVER);
        FrameEnvelope next = bench.frame("bat=44");
        bench.store.beforeNextAlarm(() -> otherProcess(next));

        bench.send(next);

        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(alarm().text("publishedAt")).isNotNull();
    }

    @Test
    void tellsWithTheNextReport_whenTheProcessDiedBeforePublishing() {
        FrameEnvelope frame = bench.frame(SOS);
        crash(Fate.CRASH_BEFORE, frame);
        bench.clock.advance(CLAIM_OVER);

        FrameResult again = otherProcess(frame).get(0);

        assertThat(again.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void remembersTheAlarmOfAProcessThatDied_whenItsFrameComesAgainAtOnce() {
        FrameEnvelope frame = bench.frame(SOS);
        crash(Fate.CRASH_BEFORE, frame);

        otherProcess(frame);
        assertThat(bench.publisher.messages()).isEmpty();
        bench.clock.advance(CLAIM_OVER);
        otherProcess(bench.frame("bat=44"));

        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(publishAt()).isNull();
    }

    @Test
    void tellsTwiceUnderOneId_onlyWhenTheProcessDiedBeforeMarking() {
        FrameEnvelope frame = bench.frame(SOS);
        crash(Fate.CRASH_AFTER, frame);
        bench.clock.advance(CLAIM_OVER);

        otherProcess(frame);
        otherProcess(frame);

        assertThat(bench.publisher.messages())
                .hasSize(2)
                .extracting(message -> message.attribute("id"))
                .containsOnly(Bench.WATCH + "#2026-11-22T14:00:00.000Z#sos");
    }

    @Test
    void asksNobodyAgainUntilTheClaimIsOver_whenTheAnswerWasLost() {
        bench.publisher.next(Fate.LOST);
        bench.send(SOS);

        bench.clock.advance(Duration.ofSeconds(19));
        bench.send("bat=44");
        assertThat(bench.publisher.tries()).isEqualTo(1);
        bench.clock.advance(Duration.ofSeconds(1));
        bench.send("bat=43");

        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void triesSoonAgain_whenPublishingFailedForCertain() {
        bench.publisher.next(Fate.REFUSED);
        bench.send(SOS);

        bench.clock.advance(Duration.ofSeconds(5));
        bench.send("bat=44");

        assertThat(bench.publisher.messages()).hasSize(1);
    }

    @Test
    void answersStoredAndTellsEachOnce_whenSnsWasAwayForAMinute() {
        bench.publisher.down("no line");
        for (int second = 0; second < 60; second += 10) {
            FrameResult result = bench.send(bench.frame("watch" + second, SOS)).get(0);
            assertThat(result.outcome()).isEqualTo(Outcome.STORED);
            bench.clock.advance(Duration.ofSeconds(10));
        }
        bench.publisher.down(null);

        for (int round = 0; round < 3; round++) {
            for (int second = 0; second < 60; second += 10) {
                bench.send(bench.frame("watch" + second, "bat=44;n=" + round));
            }
        }

        assertThat(bench.publisher.messages())
                .extracting(message -> message.attribute("deviceId"))
                .containsExactly("watch0", "watch10", "watch20", "watch30", "watch40", "watch50");
    }

    @Test
    void countsThePressesAndTellsOnce_whenTheKeyIsPressedWhileSnsIsAway() {
        bench.publisher.down("no line");
        bench.send(SOS);
        bench.clock.advance(Duration.ofMinutes(1));
        bench.send(SOS);
        bench.clock.advance(Duration.ofMinutes(1));
        bench.publisher.down(null);

        bench.send("bat=44");

        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(alarm().whole("count")).isEqualTo(2);
    }

    @Test
    void remembersWhatIsToBePublished_whenTheSameBatchRepeatsTheAlarm() {
        bench.publisher.next(Fate.REFUSED);

        bench.send(bench.frame(SOS), bench.frame(SOS + ";time=2026-11-22T14:00:01Z"));

        assertThat(publishAt()).isEqualTo("2026-11-22T14:00:05.000Z");
    }

    @Test
    void leavesTheOthersOfTheBatchUntried_whenSnsTakesLongToFail() {
        bench.publisher.slow(() -> bench.clock.advance(Duration.ofSeconds(6)));
        bench.publisher.next(Fate.LOST);

        List<FrameResult> results = bench.send(bench.frame("1", SOS), bench.frame("2", SOS), bench.frame("3", SOS));

        assertThat(results).extracting(FrameResult::outcome).containsOnly(Outcome.STORED);
        assertThat(bench.publisher.tries()).isEqualTo(1);
        assertThat(bench.items(TableSchema.ALARMS))
                .extracting(item -> item.text("outboxAt"))
                .containsExactly("2026-11-22T14:00:20.000Z", "2026-11-22T14:00:06.000Z", "2026-11-22T14:00:06.000Z");
    }

    @Test
    void tellsOnce_whenMarkingFailsForAWhile() {
        FrameEnvelope frame = bench.frame(SOS);
        bench.store.failMarks(12);

        bench.send(frame);
        bench.clock.advance(CLAIM_OVER);
        bench.send(frame);

        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(alarm().text("publishedAt")).isEqualTo("2026-11-22T14:00:00.000Z");
    }

    @Test
    void givesUpMarking_whenTheClaimIsOver() {
        bench.store.failMarks(Integer.MAX_VALUE);

        FrameResult result = bench.send(SOS);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(bench.clock.instant())
                .isBetween(Bench.NOW.plus(Outbox.CLAIM.dividedBy(2)), Bench.NOW.plus(Outbox.CLAIM));
    }

    @Test
    void tellsNobody_whenTheAlarmCouldNotBeWritten() {
        bench.store.alarmsDown("the table is busy");

        FrameResult result = bench.send(SOS);

        assertThat(result.outcome()).isEqualTo(Outcome.RETRY);
        assertThat(bench.publisher.tries()).isZero();
    }

    @Test
    void answersStored_whenTheAlarmIsThereButCannotBeClaimed() {
        FrameEnvelope frame = bench.frame(SOS);
        crash(Fate.CRASH_BEFORE, frame);
        bench.clock.advance(CLAIM_OVER);
        bench.store.claimsDown("the table is busy");

        FrameResult result = bench.send(frame).get(0);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(publishAt()).isNotNull();
    }

    @Test
    void putsAnAlarmIntoTheOutbox_whenAnEarlierVersionLeftItUnmarked() {
        FrameEnvelope frame = bench.frame(SOS);
        bench.store.openAlarm(
                Map.of(
                        "deviceId", AttributeValue.fromS(Bench.WATCH),
                        "sk", AttributeValue.fromS("2026-11-22T14:00:00.000Z#sos"),
                        "type", AttributeValue.fromS("sos"),
                        "openedAt", AttributeValue.fromS("2026-11-22T14:00:00.000Z")),
                new WriteUnits());

        bench.send(frame);

        assertThat(bench.publisher.messages()).hasSize(1);
        assertThat(alarm().text("publishedAt")).isNotNull();
    }

    @Test
    void failsNoBatch_whenAMessageCannotEvenBeMade() {
        bench.publisher.slow(() -> {
            throw new IllegalStateException("a bug in a text");
        });

        FrameResult result = bench.send(SOS);

        assertThat(result.outcome()).isEqualTo(Outcome.STORED);
        assertThat(alarm().text("outboxAt")).isEqualTo("2026-11-22T14:00:20.000Z");
    }

    @Test
    void asksForNoClaim_whenTheItemSaysThatAnotherHoldsIt() {
        FrameEnvelope frame = bench.frame(SOS);
        crash(Fate.CRASH_BEFORE, frame);

        bench.send(frame);

        // The report, the alarm that stood there, the watch.
        assertThat(bench.summaries).extracting(BatchSummary::writeUnits).containsExactly(3.0);
    }

    /** What a process that starts now makes of a frame. */
    private List<FrameResult> otherProcess(FrameEnvelope frame) {
        return bench.decoder(Admission.ACCEPT, TestDialect::named)
                .decode(new DecodeRequest("relay-1", List.of(frame)))
                .results();
    }

    private void crash(Fate fate, FrameEnvelope frame) {
        bench.publisher.next(fate);
        assertThatThrownBy(() -> bench.send(frame)).isInstanceOf(Crash.class);
    }

    private ItemReader alarm() {
        return bench.item(TableSchema.ALARMS);
    }

    /** As the watch's item remembers it. */
    private String publishAt() {
        return bench.device().map("alarmState").map("sos").text("publishAt");
    }
}
