package watchline.samples.simulator;

import java.time.Instant;

/** The pieces that several IW frames share: the block of 59 characters (iw.md 3.1) and the status word (iw.md 3.0). */
final class IwBlock {

    /** What firmware of line V writes where it has no fix (iw.md 5, quirk 2). */
    private static final String NO_PLACE = "0000.0000N00000.0000E000.1";

    private static final String NO_COURSE = "323.87";

    /** A minute of arc in the ten-thousandths that are written. */
    private static final int MINUTE = 10_000;

    private static final int DEGREE = 60 * MINUTE;

    private IwBlock() {}

    static String position(Moment moment, Instant at) {
        return Digits.yearFirst(at)
                + (moment.fix() ? "A" + place(moment) : "V" + NO_PLACE)
                + Digits.time(at)
                + (moment.fix() ? Digits.padded(moment.courseDeg(), 6, 2) : NO_COURSE)
                + status(moment);
    }

    private static String place(Moment moment) {
        return angle(moment.lat(), 2)
                + (moment.lat() < 0 ? "S" : "N")
                + angle(moment.lon(), 3)
                + (moment.lon() < 0 ? "W" : "E")
                + Digits.padded(moment.speedKmh(), 5, 1);
    }

    /** Degrees and minutes run together, rounded in one, so that no minute is ever written as 60. */
    private static String angle(double degrees, int degreeDigits) {
        long units = Math.round(Math.abs(degrees) * DEGREE);
        return Digits.padded(units / DEGREE, degreeDigits)
                + Digits.padded(units % DEGREE / MINUTE, 2)
                + "."
                + Digits.padded(units % MINUTE, 4);
    }

    /** Signal, satellites, battery, a reserved digit, nothing fortified, normal mode. */
    static String status(Moment moment) {
        return Digits.padded(moment.signalPct(), 3)
                + Digits.padded(moment.satellites(), 3)
                + Digits.padded(moment.batteryPct(), 3)
                + "0"
                + "00"
                + "01";
    }
}
