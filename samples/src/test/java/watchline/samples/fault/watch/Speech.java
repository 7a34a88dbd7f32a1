package watchline.samples.fault.watch;

import java.time.Instant;

/** The dialects that the watches of the suite speak. */
public enum Speech {
    /** Everything is answered. */
    IW {
        @Override
        Tongue tongue(int number, Instant start) {
            return new IwTongue(Ids.imei(number), start);
        }
    },
    /** Logins and presses are answered. */
    BRACKET {
        @Override
        Tongue tongue(int number, Instant start) {
            return new BracketTongue(Ids.tenDigits(number), start);
        }
    },
    /** Nothing is answered. */
    GOTOP {
        @Override
        Tongue tongue(int number, Instant start) {
            return new GotopTongue(Ids.imei(number), start);
        }
    };

    /**
     * @param number of the watch, 0 to 999,999
     * @param start the time of its report 0
     */
    abstract Tongue tongue(int number, Instant start);
}
