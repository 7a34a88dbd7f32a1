package watchline.decoder.rule.fence;

import java.util.List;

/**
 * A polygon on a flat map in metres, whose middle is the place asked about: there the map is true, and whether the place is inside
 * does not depend on how far east and west are stretched.
 *
 * @param xs eastward
 * @param ys northward
 */
record Outline(double[] xs, double[] ys) {

    static Outline around(GeoPoint place, List<GeoPoint> corners) {
        int count = corners.size();
        double first = corners.get(0).lon();
        double least = 0;
        double most = 0;
        double[] easts = new double[count];
        for (int i = 0; i < count; i++) {
            easts[i] = GeoPoint.eastward(first, corners.get(i).lon());
            least = Math.min(least, easts[i]);
            most = Math.max(most, easts[i]);
        }
        // By the shorter way to the polygon's middle, so that all corners are on one side of the globe.
        double middle = (least + most) / 2;
        double here = middle + GeoPoint.eastward(first + middle, place.lon());
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int i = 0; i < count; i++) {
            xs[i] = place.eastM(easts[i] - here);
            ys[i] = place.northM(corners.get(i));
        }
        return new Outline(xs, ys);
    }

    /** From the map's middle to the line, negative when it is inside. */
    double distanceM() {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            nearest = Math.min(nearest, toSegment(i, j));
            boolean spans = (ys[i] > 0) != (ys[j] > 0);
            inside ^= spans && 0 < xs[j] + (xs[i] - xs[j]) * (0 - ys[j]) / (ys[i] - ys[j]);
        }
        return inside ? -nearest : nearest;
    }

    /** Twice the area by the border. */
    double reachM() {
        double area = 0;
        double border = 0;
        for (int i = 0, j = xs.length - 1; i < xs.length; j = i++) {
            area += xs[j] * ys[i] - xs[i] * ys[j];
            border += Math.hypot(xs[i] - xs[j], ys[i] - ys[j]);
        }
        return border == 0 ? 0 : Math.abs(area) / border;
    }

    boolean isSimple() {
        int count = xs.length;
        for (int i = 0; i < count; i++) {
            // The next side and, for the first, the last one touch it at a corner.
            int end = i == 0 ? count - 1 : count;
            for (int j = i + 2; j < end; j++) {
                if (cross(i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the sides that begin at these corners cross. */
    private boolean cross(int a, int b) {
        int aEnd = (a + 1) % xs.length;
        int bEnd = (b + 1) % xs.length;
        return turn(a, aEnd, b) * turn(a, aEnd, bEnd) < 0 && turn(b, bEnd, a) * turn(b, bEnd, aEnd) < 0;
    }

    private double turn(int from, int to, int corner) {
        return Math.signum(
                (xs[to] - xs[from]) * (ys[corner] - ys[from]) - (ys[to] - ys[from]) * (xs[corner] - xs[from]));
    }

    private double toSegment(int i, int j) {
        double dx = xs[j] - xs[i];
        double dy = ys[j] - ys[i];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : -(xs[i] * dx + ys[i] * dy) / length;
        double t = Math.max(0, Math.min(1, along));
        return Math.hypot(xs[i] + t * dx, ys[i] + t * dy);
    }
}
