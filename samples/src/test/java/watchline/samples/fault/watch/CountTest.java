package watchline.samples.fault.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.samples.fault.watch.Evidence.Delivery;
import watchline.samples.fault.watch.Evidence.Fate;
import watchline.samples.fault.watch.Evidence.Item;

import static org.assertj.core.api.Assertions.assertThat;

/** A count that cannot see a lost frame is worthless: each kind of fault is made up here, once, and has to be seen. */
class CountTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final int REPORTS = 5;
    private static final int PRESS = 2;
    private static final String ANN = "359999980000017";
    private static final String BOB = "359999980000025";

    private final List<Said> said = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<String> alerts = new ArrayList<>();
    private long taken;
    private long pending;

    /** Two watches, of which everything went well. */
    CountTest() {
        long seq = 0;
        for (String device : List.of(ANN, BOB)) {
            for (int number = 0; number < REPORTS; number++) {
                Said report = report(device, number, true);
                said.add(report);
                deliveries.add(new Delivery(device, seq, report.text(), Fate.STORED));
                items.add(new Item(device, report.time()));
                seq++;
            }
            alerts.add(device + "#2026-11-22T09:00:02.000Z#sos");
        }
        taken = seq;
    }

    private static Said report(String device, int number, boolean answered) {
        return new Said(
                device, number, START.plusSeconds(number), number == PRESS, "report " + number, 1, true, answered);
    }

    private Count count() {
        return Count.of(new Evidence(said, deliveries, items, alerts, taken, pending));
    }

    @Test
    void countsWhatWentWell() {
        Count count = count();

        assertThat(count).isEqualTo(new Count(10, 10, 10, 0, 0, 2, 0, 0, 0, 0, 0, 0));
        assertThat(count.isClean()).isTrue();
        assertThat(count.neverStored()).isZero();
    }

    @Test
    void seesALoss_whenAnAnsweredReportHasNoItem() {
        items.remove(4);
        deliveries.remove(4);
        taken = 9;

        Count count = count();

        assertThat(count).isEqualTo(new Count(10, 10, 9, 0, 0, 2, 0, 1, 0, 0, 0, 0));
        assertThat(count.isClean()).isFalse();
    }

    @Test
    void doesNotBlameTheService_whenAReportThatNobodyAnsweredOrReadIsGone() {
        said.set(4, report(ANN, 4, false));
        items.remove(4);
        deliveries.remove(4);
        taken = 9;

        Count count = count();

        assertThat(count.isClean()).isTrue();
        assertThat(count.neverStored()).isEqualTo(1);
    }

    @Test
    void seesALoss_whenTheRelayTookMoreThanItHandedOn() {
        taken = 11;

        assertThat(count().readNotStored()).isEqualTo(1);
    }

    @Test
    void seesALoss_whenTheLastRelayStillHoldsAFrame() {
        pending = 3;

        assertThat(count().readNotStored()).isEqualTo(3);
    }

    @Test
    void seesALoss_whenAFrameWasInABatchAndNeverSettled() {
        deliveries.set(9, new Delivery(BOB, 9, "report 4", Fate.RETRY));
        deliveries.add(new Delivery(BOB, 9, "report 4", Fate.NONE));
        said.set(9, report(BOB, 4, false));
        items.remove(9);

        assertThat(count().readNotStored()).isEqualTo(1);
    }

    @Test
    void seesALoss_whenTheDecoderSaysStoredWithoutAnItem() {
        said.set(9, report(BOB, 4, false));
        items.remove(9);

        assertThat(count().readNotStored()).isEqualTo(1);
    }

    @Test
    void isContent_whenAFrameIsStoredAtTheSecondTry() {
        deliveries.set(9, new Delivery(BOB, 9, "report 4", Fate.RETRY));
        deliveries.add(new Delivery(BOB, 9, "report 4", Fate.STORED));

        assertThat(count().isClean()).isTrue();
    }

    @Test
    void seesADouble_whenOneReportHasTwoItems() {
        items.add(items.get(3));

        assertThat(count()).isEqualTo(new Count(10, 10, 10, 1, 0, 2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void seesADisorder_whenTwoReportsOfOneWatchAreSwapped() {
        Collections.swap(deliveries, 3, 4);

        assertThat(count()).isEqualTo(new Count(10, 10, 10, 0, 1, 2, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void seesNoDisorder_betweenWatches() {
        Collections.rotate(deliveries, REPORTS);

        assertThat(count().isClean()).isTrue();
    }

    @Test
    void seesNoDisorder_whenAnOldReportIsDeliveredOnceMore() {
        deliveries.add(deliveries.get(0));

        assertThat(count().isClean()).isTrue();
    }

    @Test
    void seesAMissingAlert_whenAPressIsStored() {
        alerts.remove(1);

        assertThat(count()).isEqualTo(new Count(10, 10, 10, 0, 0, 1, 0, 0, 0, 1, 0, 0));
    }

    @Test
    void seesADoubleAlert_whenOnePressIsToldTwice() {
        alerts.add(alerts.get(0));

        assertThat(count()).isEqualTo(new Count(10, 10, 10, 0, 0, 2, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void seesWhatNobodySaid() {
        items.add(new Item(ANN, START.plusSeconds(99)));
        alerts.add(ANN + "#2026-11-22T09:01:39.000Z#sos");

        assertThat(count().strange()).isEqualTo(2);
    }

    @Test
    void seesAReportInQuarantine() {
        deliveries.set(4, new Delivery(ANN, 4, "report 4", Fate.QUARANTINED));
        said.set(4, report(ANN, 4, false));
        items.remove(4);

        assertThat(count().quarantined()).isEqualTo(1);
    }

    @Test
    void takesTwinsForOneWatch() {
        said.addAll(List.of(report(ANN, 0, false), report(ANN, 1, false)));

        assertThat(count()).isEqualTo(new Count(10, 10, 10, 0, 0, 2, 0, 0, 0, 0, 0, 0));
    }
}
