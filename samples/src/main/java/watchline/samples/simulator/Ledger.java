package watchline.samples.simulator;

import java.time.Instant;

/** What becomes of the frames of one watch. */
interface Ledger {

    /** @param repeat whether the same bytes went out before */
    void sent(Frame frame, Instant at, boolean repeat);

    /** The reply came within the time-out. */
    void right();

    /** The reply came, after the time-out. */
    void late();

    /** Something came that answers nothing and orders nothing. */
    void wrong(String downlink);

    /** The reply will not come: nobody waits for it any more. */
    void missing(Frame frame);

    void command();

    /** The server has let the watch in: its login is answered, or its dialect has none and the line is open. */
    void online();

    /** The line is gone, or the watch has given it up. */
    void offline();
}
