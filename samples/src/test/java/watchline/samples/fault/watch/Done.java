package watchline.samples.fault.watch;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What a man in the middle has done so far. May be called from any thread. */
public final class Done {

    /** A thing that he does. */
    public enum Deed {
        CONNECTION("connections"),
        CUT("cuts in a frame"),
        RESET("resets"),
        HALF_OPEN("directions swallowed"),
        SINGLE_BYTE("single bytes"),
        DELAY("delays"),
        DROP("datagrams lost"),
        TWICE("datagrams doubled");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

        /** As it stands in the table. */
        public String words() {
            return words;
        }
    }

    private final Map<Deed, LongAdder> counts = new EnumMap<>(Deed.class);

    Done() {
        for (Deed deed : Deed.values()) {
            counts.put(deed, new LongAdder());
        }
    }

    void add(Deed deed, long times) {
        counts.get(deed).add(times);
    }

    public long of(Deed deed) {
        return counts.get(deed).sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
