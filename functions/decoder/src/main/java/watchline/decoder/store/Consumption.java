package watchline.decoder.store;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Reads what a write cost off its answer; some emulators say nothing. */
public final class Consumption {

    private Consumption() {}

    public static void add(WriteUnits units, @Nullable ConsumedCapacity consumed) {
        if (consumed != null && consumed.capacityUnits() != null) {
            units.add(consumed.capacityUnits());
        }
    }
}
