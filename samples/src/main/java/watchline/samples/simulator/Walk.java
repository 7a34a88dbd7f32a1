package watchline.samples.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Somebody on the streets: goes from crossing to crossing, does not turn round in the street, and finds home. */
final class Walk {

    private final Crossing home;
    private final RandomGenerator random;
    private Crossing behind;
    private Heading heading = Heading.NORTH;
    /** Metres beyond {@link #behind}. */
    private double gone;

    private boolean homeward;

    Walk(Crossing home, RandomGenerator random) {
        this.home = home;
        this.behind = home;
        this.random = random;
        this.heading = choose();
    }

    /** From now on each crossing brings the wearer nearer home. */
    void turnHome() {
        homeward = true;
    }

    /** Goes that far, and stops at home when on the way there. */
    void go(double metres) {
        gone += metres;
        while (gone >= Town.BLOCK_M && !(homeward && behind.next(heading).equals(home))) {
            gone -= Town.BLOCK_M;
            behind = behind.next(heading);
            heading = choose();
        }
    }

    boolean isHome() {
        boolean notGone = behind.equals(home) && gone == 0;
        boolean arrived = behind.next(heading).equals(home) && gone >= Town.BLOCK_M;
        return homeward && (notGone || arrived);
    }

    private Heading choose() {
        List<Heading> ways = new ArrayList<>();
        for (Heading way : Heading.values()) {
            Crossing next = behind.next(way);
            boolean back = way == heading.opposite();
            if (next.inTown() && (homeward ? next.blocksTo(home) < behind.blocksTo(home) : !back)) {
                ways.add(way);
            }
        }
        return ways.isEmpty() ? heading.opposite() : ways.get(random.nextInt(ways.size()));
    }

    double east() {
        return behind.x() * (double) Town.BLOCK_M + heading.dx() * gone;
    }

    double north() {
        return behind.y() * (double) Town.BLOCK_M + heading.dy() * gone;
    }

    Heading heading() {
        return heading;
    }

    Crossing nearest() {
        return gone * 2 < Town.BLOCK_M ? behind : behind.next(heading);
    }
}
