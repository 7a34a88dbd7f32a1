package watchline.decoder.store;

import java.util.concurrent.atomic.DoubleAdder;

/** The write units that a batch has cost so far, as the tables themselves say: the bill. May be added to from any thread. */
public final class WriteUnits {

    private final DoubleAdder total = new DoubleAdder();

    public void add(double units) {
        total.add(units);
    }

    public double total() {
        return total.sum();
    }
}
