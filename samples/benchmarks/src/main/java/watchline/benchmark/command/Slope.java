package watchline.benchmark.command;

import java.util.List;

/**
 * Whether a series of measurements grows. The rule: of the second half, when caches have filled and code is compiled, a straight line is
 * drawn through the points by least squares; the series is flat when that line rises over an hour by no more than a tenth of the
 * half's mean, or by no more than the floor below which growth does not matter.
 *
 * @param perHour rise of the line
 * @param mean of the second half
 * @param isFlat by the rule
 */
record Slope(double perHour, double mean, boolean isFlat) {

    static final double SHARE_AN_HOUR = 0.1;

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
        List<Point> half = all.subList(all.size() / 2, all.size());
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
}
