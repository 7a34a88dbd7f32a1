package watchline.decoder.quarantine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.contract.FrameEnvelope;
import watchline.contract.Transport;
import watchline.decoder.report.QuarantineItem;
import watchline.decoder.store.Put;
import watchline.decoder.store.Store;
import watchline.decoder.store.TableSchema;
import watchline.decoder.store.WriteUnits;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link QuarantineTable} promises of items that a {@link Store} put there. */
public abstract class QuarantineTableContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

    /** The table under test, empty at first. */
    protected abstract QuarantineTable table();

    /** A store that puts into the same table. */
    protected abstract Store store();

    @Test
    public void givesBackWhatWasPut() {
        put(NINE, "IWAP87#", "8800000015");

        QuarantineTable.Page page = table().read(DAY, "", 10);

        assertThat(page.next()).isNull();
        assertThat(page.frames())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("sk")
                .isEqualTo(new QuarantinedFrame(
                        "2026-11-22",
                        "",
                        NINE,
                        "IWAP87#".getBytes(StandardCharsets.US_ASCII),
                        "unknown message: AP87",
                        "iw",
                        "8800000015",
                        "203.0.113.9:50122",
                        Transport.UDP));
    }

    @Test
    public void readsADayInTheOrderOfArrival_pageByPage() {
        for (int i = 4; i >= 0; i--) {
            put(NINE.plusSeconds(i), "IWAP8" + i + "#", null);
        }

        List<String> texts = new ArrayList<>();
        int pages = 0;
        for (@Nullable String after = ""; after != null; pages++) {
            QuarantineTable.Page page = table().read(DAY, after, 2);
            page.frames().forEach(frame -> texts.add(new String(frame.bytes(), StandardCharsets.US_ASCII)));
            after = page.next();
        }

        assertThat(texts).containsExactly("IWAP80#", "IWAP81#", "IWAP82#", "IWAP83#", "IWAP84#");
        assertThat(pages).isGreaterThanOrEqualTo(3);
    }

    @Test
    public void readsFromATimeOn() {
        put(NINE.minusMillis(1), "IWAP80#", null);
        put(NINE, "IWAP81#", null);

        assertThat(table().read(DAY, "2026-11-22T09:00:00.000Z", 10).frames())
                .extracting(QuarantinedFrame::receivedAt)
                .containsExactly(NINE);
    }

    @Test
    public void readsThatDayOnly() {
        put(NINE.minus(Duration.ofDays(1)), "IWAP80#", null);

        assertThat(table().read(DAY, "", 10).frames()).isEmpty();
    }

    @Test
    public void deletesOneFrame_andNoOther() {
        put(NINE, "IWAP80#", null);
        put(NINE, "IWAP81#", null);
        List<QuarantinedFrame> frames = table().read(DAY, "", 10).frames();

        table().delete(frames.get(0));
        table().delete(frames.get(0));

        assertThat(table().read(DAY, "", 10).frames())
                .extracting(QuarantinedFrame::sk)
                .containsExactly(frames.get(1).sk());
    }

    @Test
    public void passesOverWhatTheDecoderDidNotWrite() {
        Map<String, AttributeValue> item =
                Map.of("day", AttributeValue.fromS("2026-11-22"), "sk", AttributeValue.fromS("z"));
        store().putAll(List.of(new Put(TableSchema.QUARANTINE, item)), new WriteUnits());

        assertThat(table().read(DAY, "", 10).frames()).isEmpty();
    }

    private void put(Instant received, String text, @Nullable String deviceId) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        FrameEnvelope frame =
                new FrameEnvelope(1, "iw", Transport.UDP, deviceId, "203.0.113.9:50122", received, bytes, null);
        Map<String, AttributeValue> item =
                QuarantineItem.of(frame, deviceId, "unknown message: AP87", Duration.ofDays(36500));
        store().putAll(List.of(new Put(TableSchema.QUARANTINE, item)), new WriteUnits());
    }
}
