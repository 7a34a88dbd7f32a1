package watchline.samples.simulator;

/** Why a watch speaks. Each dialect has its own frame for it, or none. */
enum Occasion {
    HEARTBEAT(false, false),
    POSITION(true, false),
    /** The server has asked where the wearer is. */
    LOCATED(true, false),
    /** The cells and access points around, without a place: a watch indoors sends it beside its position. */
    NETWORKS(false, false),
    HEART_RATE(false, false),
    BLOOD_PRESSURE(false, false),
    OXYGEN(false, false),
    TEMPERATURE(false, false),
    /** The battery has passed 75, 50, 25 or 10 per cent on its way down. */
    BATTERY_LEVEL(false, false),
    LOW_BATTERY(true, true),
    FALL(true, true),
    SOS(true, true);

    private final boolean timed;
    private final boolean urgent;

    Occasion(boolean timed, boolean urgent) {
        this.timed = timed;
        this.urgent = urgent;
    }

    /** Whether the frame says when it was, so that it is worth keeping while there is no line. */
    boolean timed() {
        return timed;
    }

    /** Whether it is sent at once, whatever else is waiting for a reply. */
    boolean urgent() {
        return urgent;
    }
}
