package watchline.samples.simulator;

/** The four ways along the streets of the {@link Town}. */
enum Heading {
    NORTH(0, 1, 0),
    EAST(1, 0, 90),
    SOUTH(0, -1, 180),
    WEST(-1, 0, 270);

    private final int dx;
    private final int dy;
    private final double degrees;

    Heading(int dx, int dy, double degrees) {
        this.dx = dx;
        this.dy = dy;
        this.degrees = degrees;
    }

    int dx() {
        return dx;
    }

    int dy() {
        return dy;
    }

    double degrees() {
        return degrees;
    }

    Heading opposite() {
        return switch (this) {
            case NORTH -> SOUTH;
            case EAST -> WEST;
            case SOUTH -> NORTH;
            case WEST -> EAST;
        };
    }
}
