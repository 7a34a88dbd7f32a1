package watchline.benchmark.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a series of measurements grows. The rule: of the second half, when caches have filled and code is compiled, a straight line is
 * drawn by least squares through the lowest point of each of {@link #WINDOWS} parts of it; the series is flat when that line rises over an hour by
 * no more than a tenth of their mean, or by no more than the floor below which growth does not matter. The lowest, because what is in
 * use at the moment of a look comes and goes, and what is leaked stays.
 *
 * @param perHour rise of the line
 * @param mean of those lowest points
 * @param isFlat by the rule
 */
record Slope(double perHour, double mean, boolean isFlat) {

    static final double SHARE_AN_HOUR = 0.1;

    /** Two minutes each, of a run of an hour. */
    static final int WINDOWS = 15;

    private static final double SECONDS_AN_HOUR = 3600;
    private static final int FEWEST_POINTS = 3;

    /**
     * One measurement.
     *
     * @param second since the start
     */
    record Point(double second, double value) {}

    /**
     * Of all points of a run.
     *
     * @param floor rise an hour that does not matter
     * @throws IllegalArgumentException when there are too few
     */
    static Slope of(List<Point> all, double floor) {
        List<Point> half = lowest(all.subList(all.size() / 2, all.size()));
        if (half.size() < FEWEST_POINTS) {
            throw new IllegalArgumentException(
                    "points: " + all.size() + " (expected: " + 2 * FEWEST_POINTS + " or more)");
        }
        double meanSecond = half.stream().mapToDouble(Point::second).average().orElse(0);
        double mean = half.stream().mapToDouble(Point::value).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Point point : half) {
            double off = point.second() - meanSecond;
            products += off * (point.value() - mean);
            squares += off * off;
        }
        double perHour = squares == 0 ? 0 : products / squares * SECONDS_AN_HOUR;
        return new Slope(perHour, mean, perHour <= Math.max(floor, SHARE_AN_HOUR * mean));
    }

    private static List<Point> lowest(List<Point> points) {
        int windows = Math.min(WINDOWS, points.size());
        List<Point> lowest = new ArrayList<>(windows);
        for (int i = 0; i < windows; i++) {
            lowest.add(Collections.min(
                    points.subList(i * points.size() / windows, (i + 1) * points.size() / windows),
                    Comparator.comparingDouble(Point::value)));
        }
        return lowest;
    }
}
