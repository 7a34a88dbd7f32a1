package watchline.benchmark.start;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How long one life of the function took to what, in nanoseconds.
 *
 * @param ready from its start until it asked for an invocation
 * @param first from its start to the first answer "stored"
 * @param second from its start to the second, which was asked for after the first
 */
record Times(long ready, long first, long second) {

    private static final double NANOS_A_MILLI = 1e6;

    long firstCall() {
        return first - ready;
    }

    long secondCall() {
        return second - first;
    }

    /** In milliseconds; of an even number of runs the lower of the two in the middle. */
    static double median(List<Times> runs, ToLongFunction<Times> value) {
        List<Times> sorted =
                runs.stream().sorted(Comparator.comparingLong(value)).toList();
        return value.applyAsLong(sorted.get((sorted.size() - 1) / 2)) / NANOS_A_MILLI;
    }

    static double least(List<Times> runs, ToLongFunction<Times> value) {
        return runs.stream().mapToLong(value).min().orElse(0) / NANOS_A_MILLI;
    }

    static double most(List<Times> runs, ToLongFunction<Times> value) {
        return runs.stream().mapToLong(value).max().orElse(0) / NANOS_A_MILLI;
    }
}
