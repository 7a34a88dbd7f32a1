package watchline.decoder.quarantine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.decoder.item.ItemReader;
import watchline.decoder.store.FakeStore;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.TableSchema;

/** The quarantine of a {@link FakeStore}. Passes {@link QuarantineTableContract}. */
public final class FakeQuarantine implements QuarantineTable {

    private final FakeStore store;
    private @Nullable String deletingDown;

    public FakeQuarantine(FakeStore store) {
        this.store = store;
    }

    /** Why nothing can be deleted; absent when it can. */
    public void deletingDown(@Nullable String reason) {
        deletingDown = reason;
    }

    @Override
    public Page read(LocalDate day, String after, int limit) {
        List<Map<String, AttributeValue>> items = store.items(TableSchema.QUARANTINE).stream()
                .filter(item -> item.get("day").s().equals(day.toString()))
                .filter(item -> item.get("sk").s().compareTo(after) > 0)
                .sorted(Comparator.comparing(item -> item.get("sk").s()))
                .limit(limit)
                .toList();
        List<QuarantinedFrame> frames = items.stream()
                .map(item -> QuarantinedFrame.of(new ItemReader(item)))
                .filter(Objects::nonNull)
                .toList();
        return new Page(
                frames,
                items.size() < limit
                        ? null
                        : items.get(items.size() - 1).get("sk").s());
    }

    @Override
    public void delete(QuarantinedFrame frame) {
        if (deletingDown != null) {
            throw new StoreException(deletingDown);
        }
        store.remove(
                TableSchema.QUARANTINE,
                Map.of("day", AttributeValue.fromS(frame.day()), "sk", AttributeValue.fromS(frame.sk())));
    }
}
