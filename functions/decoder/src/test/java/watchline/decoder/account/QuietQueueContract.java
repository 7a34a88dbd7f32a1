package watchline.decoder.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link QuietQueue} promises. A subclass gives one on a fresh, empty table, and the accounts in it; it runs here on the
 * fake, and elsewhere on whatever stands behind the same interface for real.
 */
public abstract class QuietQueueContract {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:30Z");
    private static final Instant UNTIL = NOW.plusSeconds(20);
    private static final Instant TOMORROW = Instant.parse("2026-11-24T06:00:30Z");
    private static final Instant NIGHT = Instant.parse("2026-11-23T06:00:00Z");
    private static final QuietQueue.Key ANN = new QuietQueue.Key(Carers.ACCOUNT, "ann");
    private static final Carer QUIET = new Carers().quiet("22:00-07:00").build();

    protected abstract QuietQueue queue();

    protected abstract Accounts accounts();

    /** Every item of an account, in any order. */
    protected abstract List<Map<String, AttributeValue>> items(String account);

    @Test
    public void holdsACarerWhoIsNew_whoseNightsHaveNotBeenSeenTo() {
        accounts().putCarer(QUIET);

        awaitDue(NOW, List.of(ANN));
        assertThat(claim(NOW, UNTIL)).contains(new Night(ANN, QUIET, null));
    }

    @Test
    public void holdsNobodyWithoutQuietHours() {
        accounts().putCarer(new Carers().build());

        assertThat(queue().due(NOW, 10)).isEmpty();
        assertThat(claim(NOW, UNTIL)).isEmpty();
    }

    @Test
    public void makesNoCarer_whenThereIsNoneToClaim() {
        assertThat(claim(NOW, UNTIL)).isEmpty();

        assertThat(items(Carers.ACCOUNT)).isEmpty();
    }

    @Test
    public void givesTheClaimToOne_andToTheNextOnlyOnceItIsOver() {
        accounts().putCarer(QUIET);
        assertThat(claim(NOW, UNTIL)).isPresent();

        assertThat(claim(UNTIL.minusMillis(1), UNTIL.plusSeconds(19))).isEmpty();
        assertThat(claim(UNTIL, UNTIL.plusSeconds(20))).isPresent();
    }

    @Test
    public void waitsForTheNextNight_whenItWasMovedThere() {
        seenTo();

        awaitDue(TOMORROW.minusMillis(1), List.of());
        awaitDue(TOMORROW, List.of(ANN));
        assertThat(claim(TOMORROW.minusMillis(1), TOMORROW.plusSeconds(19))).isEmpty();
        assertThat(claim(TOMORROW, TOMORROW.plusSeconds(20))).contains(new Night(ANN, QUIET, NIGHT));
    }

    @Test
    public void notesNothing_whenACarerIsMovedWhoWasNotSeenTo() {
        accounts().putCarer(QUIET);
        Night night = claim(NOW, UNTIL).orElseThrow();

        queue().move(night, UNTIL, TOMORROW, new WriteUnits());

        assertThat(stored().text("summaryFor")).isNull();
        assertThat(stored().text("summaryAt")).isEqualTo("2026-11-24T06:00:30.000Z");
    }

    @Test
    public void leavesTheClaimOfAnother_whenOneIsMovedOrDroppedThatIsOver() {
        accounts().putCarer(QUIET);
        Night night = claim(NOW, UNTIL).orElseThrow();
        Instant other = UNTIL.plusSeconds(20);
        assertThat(claim(UNTIL, other)).isPresent();

        queue().move(night.with(NIGHT), UNTIL, TOMORROW, new WriteUnits());
        queue().drop(ANN, UNTIL, new WriteUnits());

        assertThat(stored().time("summaryAt")).isEqualTo(other);
        assertThat(stored().text("summaryFor")).isNull();
    }

    @Test
    public void leavesTheQueue_whenACarerIsDropped() {
        accounts().putCarer(QUIET);
        assertThat(claim(NOW, UNTIL)).isPresent();

        queue().drop(ANN, UNTIL, new WriteUnits());

        assertThat(stored().attributes()).doesNotContainKeys("summary", "summaryAt", "summaryFor");
        assertThat(accounts().read(Carers.ACCOUNT).carers()).containsExactly(QUIET);
    }

    @Test
    public void keepsThePlace_whenACarerIsPutAgainWithTheSameQuietHours() {
        seenTo();
        Carer moved = new Carers()
                .email("ann@example.org")
                .watches(Carers.WATCH)
                .quiet("22:00-07:00")
                .build();

        accounts().putCarer(moved);

        assertThat(accounts().read(Carers.ACCOUNT).carers()).containsExactly(moved);
        assertThat(stored().time("summaryAt")).isEqualTo(TOMORROW);
        assertThat(stored().time("summaryFor")).isEqualTo(NIGHT);
    }

    @Test
    public void forgetsWhatACarerHadBefore_whenItIsPutAgainWithTheSameQuietHours() {
        accounts()
                .putCarer(new Carers()
                        .watches(Carers.WATCH)
                        .types("sos")
                        .quiet("22:00-07:00")
                        .build());

        accounts().putCarer(QUIET);

        assertThat(accounts().read(Carers.ACCOUNT).carers()).containsExactly(QUIET);
    }

    @Test
    public void startsAnew_whenACarerIsPutWithOtherQuietHours() {
        seenTo();

        accounts().putCarer(new Carers().quiet("23:00-07:00").build());

        awaitDue(NOW, List.of(ANN));
        assertThat(stored().text("summaryFor")).isNull();
    }

    @Test
    public void leavesTheQueue_whenACarerIsPutWithoutQuietHours() {
        seenTo();

        accounts().putCarer(new Carers().build());

        awaitDue(TOMORROW, List.of());
        assertThat(stored().attributes()).doesNotContainKeys("summary", "summaryAt", "summaryFor", "quiet");
    }

    @Test
    public void answersNoMoreThanAskedFor_thoseFirstWhoHaveBeenDueForLongest() {
        seenTo();
        accounts().putCarer(new Carers().id("ben").quiet("22:00-07:00").build());

        awaitDue(TOMORROW, List.of(new QuietQueue.Key(Carers.ACCOUNT, "ben"), ANN));
        assertThat(queue().due(TOMORROW, 1)).containsExactly(new QuietQueue.Key(Carers.ACCOUNT, "ben"));
    }

    private void seenTo() {
        accounts().putCarer(QUIET);
        Night night = claim(NOW, UNTIL).orElseThrow();
        queue().move(night.with(NIGHT), UNTIL, TOMORROW, new WriteUnits());
    }

    private Optional<Night> claim(Instant now, Instant until) {
        return queue().claim(ANN, now, until, new WriteUnits());
    }

    /** An index may show a write a moment later. */
    private void awaitDue(Instant now, List<QuietQueue.Key> expected) {
        Awaitility.await().untilAsserted(() -> assertThat(queue().due(now, 10)).containsExactlyElementsOf(expected));
    }

    private ItemReader stored() {
        return new ItemReader(items(Carers.ACCOUNT).get(0));
    }
}
