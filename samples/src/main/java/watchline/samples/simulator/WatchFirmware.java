package watchline.samples.simulator;

import java.util.Optional;

/** How the watches of one dialect say things. Has no state but who it is; pure functions of their arguments. */
interface WatchFirmware {

    /** As the server is to know it: the IMEI, or what the dialect has in its place. */
    String deviceId();

    SpokenDialect dialect();

    /** The frame that opens every connection and has to be answered before any other is sent; absent where there is none. */
    Optional<Frame> login(Moment moment);

    /**
     * The frame for an occasion; absent when this dialect has no word for it.
     *
     * @param stored whether it had to wait for a line, so that it says what was, not what is
     */
    Optional<Frame> frame(Due due, boolean stored);

    /** The command that this downlink is; absent when it is none for this watch. */
    Optional<Command> command(String downlink);

    /** The byte that ends a downlink. */
    char terminator();
}
