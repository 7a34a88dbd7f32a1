package watchline.dialect.gotop;

import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * The status, {@code 1-1-1-0-100-20} or {@code X-X-X-X-49-5} or {@code 84-20}: flags, then battery and signal as the last two.
 * What the flags mean (external power, GPS on, charging, spare) is inferred from their order, so they are kept as they come.
 * Source: gotop-text.md 2.
 */
final class StatusField {

    private static final int MAX_FLAGS_BYTES = 16;

    private StatusField() {}

    /** Reads the field; false, and nothing read, when it has no dash and so is no status. */
    static boolean read(byte[] bytes, int from, int to, ReportBuilder report) {
        int lastDash = Text.lastIndexOf(bytes, '-', from, to);
        if (lastDash < 0) {
            return false;
        }
        int flagsTo = Text.lastIndexOf(bytes, '-', from, lastDash);
        report.batteryPct(Numbers.whole(bytes, flagsTo < 0 ? from : flagsTo + 1, lastDash));
        report.signal(Numbers.whole(bytes, lastDash + 1, to));
        if (flagsTo >= 0 && sayAnything(bytes, from, flagsTo)) {
            report.extra("flags", Text.clean(bytes, from, flagsTo, MAX_FLAGS_BYTES));
        }
        return true;
    }

    /** {@code X} stands for a flag that the device does not have. */
    private static boolean sayAnything(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 'X' && bytes[i] != '-') {
                return true;
            }
        }
        return false;
    }
}
