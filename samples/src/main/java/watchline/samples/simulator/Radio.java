package watchline.samples.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What is on the air in the {@link Town}. The same crossing always has the same access points, beacons and cells; only how
 * strong they are changes.
 */
final class Radio {

    /** A cell covers a square of so many blocks. */
    private static final int CELL_BLOCKS = 5;

    private static final int CELLS = 3;
    private static final int TRACKING_AREA = 8001;
    private static final long CID_BITS = 0x0FFF_FFFFL;

    private static final int MAX_APS_INDOORS = 4;
    private static final int MAX_APS_OUTDOORS = 2;

    private static final long CELL_SALT = 0x5DEECE66DL;
    private static final long BEACON_SALT = 0xB5AD4ECEDA1CE2A9L;

    private Radio() {}

    /** The cell of this part of town and the nearest others, the strongest first. */
    static List<HeardCell> cells(Crossing near, RandomGenerator random) {
        int column = Math.floorDiv(near.x(), CELL_BLOCKS);
        int row = Math.floorDiv(near.y(), CELL_BLOCKS);
        List<HeardCell> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            long site = new SplittableRandom(new Crossing(column + i, row).signature() ^ CELL_SALT).nextLong();
            // Weaker by 8 dB from one to the next.
            cells.add(new HeardCell(TRACKING_AREA, 1 + (site & (CID_BITS - 1)), -72 - 8 * i - random.nextInt(6)));
        }
        return cells;
    }

    static List<HeardAp> wifi(Crossing near, boolean indoors, RandomGenerator random) {
        SplittableRandom place = new SplittableRandom(near.signature());
        int there = indoors ? 1 + place.nextInt(MAX_APS_INDOORS) : place.nextInt(MAX_APS_OUTDOORS + 1);
        return heard("Net-", place, there, indoors ? -48 : -75, random);
    }

    /** The beacon of a home; none on the street. */
    static List<HeardAp> beacons(Crossing near, boolean indoors, RandomGenerator random) {
        return indoors
                ? heard("Room-", new SplittableRandom(near.signature() ^ BEACON_SALT), 1, -60, random)
                : List.of();
    }

    private static List<HeardAp> heard(
            String prefix, SplittableRandom place, int count, int strongest, RandomGenerator random) {
        List<HeardAp> aps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int low = place.nextInt();
            int high = place.nextInt(0x100);
            // 02 in front: locally administered, so the address of no device ever sold.
            String mac = String.format(
                    Locale.ROOT,
                    "02:%02x:%02x:%02x:%02x:%02x",
                    high,
                    low >>> 24,
                    low >>> 16 & 0xFF,
                    low >>> 8 & 0xFF,
                    low & 0xFF);
            String name = prefix + String.format(Locale.ROOT, "%04x", low & 0xFFFF);
            aps.add(new HeardAp(name, mac, strongest - 6 * i - random.nextInt(8)));
        }
        return aps;
    }
}
