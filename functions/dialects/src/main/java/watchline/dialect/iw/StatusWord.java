package watchline.dialect.iw;

import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/**
 * Reads the status word of AP01, AP03 and AP10: {@code 06000908000102} is signal 060, satellites 009, battery 080, a reserved
 * digit, two hexadecimal digits that nobody needs, working mode 02 (iw.md 3.0). Some firmware sends it short, siblings send
 * it long: each group is read where all of it is there, what is over is left.
 *
 * <p>The signal is 0 to 100 on line V and the magnitude of dBm on line T; the frame does not say which, so it stays raw.
 */
final class StatusWord {

    static final int LENGTH = 14;

    private static final int GROUP = 3;
    private static final int SATELLITES = 3;
    private static final int BATTERY = 6;
    private static final int MODE = 12;

    private StatusWord() {}

    /** Fills in what the word says. */
    static void read(byte[] bytes, int from, int to, ReportBuilder report) {
        report.signal(group(bytes, from, to))
                .satellites(satellites(bytes, from, to))
                .batteryPct(group(bytes, from + BATTERY, to));
        int mode = from + MODE;
        if (to - from >= LENGTH && Numbers.allDigits(bytes, mode, from + LENGTH)) {
            workingMode(Numbers.whole(bytes, mode, from + LENGTH), report);
        }
    }

    /** 1 normal, 2 saving, 3 emergency, 8 custom; 0 means that none was set. */
    static void workingMode(long mode, ReportBuilder report) {
        Fields.keep(mode == 0 ? Numbers.NONE : mode, IwBounds.WORKING_MODE, report);
    }

    /** Satellites in use, or {@link Numbers#NONE}. */
    static long satellites(byte[] bytes, int from, int to) {
        return group(bytes, from + SATELLITES, to);
    }

    private static long group(byte[] bytes, int from, int to) {
        int end = from + GROUP;
        return end <= to && Numbers.allDigits(bytes, from, end) ? Numbers.whole(bytes, from, end) : Numbers.NONE;
    }
}
