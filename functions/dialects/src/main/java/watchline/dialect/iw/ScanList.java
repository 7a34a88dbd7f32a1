package watchline.dialect.iw;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Reads what a watch hears around it: {@code name|mac|signal} and more of them behind {@code &} (iw.md 3.1). Names are free
 * text that strangers choose, so each entry is split from the right, and a piece without bars belongs to the name after it.
 */
enum ScanList {
    WIFI,
    /** Line K writes names as UTF-16BE in hexadecimal digits (iw.md 5.8). */
    WIFI_HEX_NAMES,
    /** {@code 2@} and two entries, with a signal on a scale that is not documented. */
    BEACONS,
    /** Without a count, with a signal in dBm: the list in APBL (iw.md 3.7). */
    BEACONS_DBM;

    /** Line V sends 150 minus the magnitude of dBm, so that 97 is -53 dBm. */
    private static final int SIGNAL_OFFSET = 150;

    private static final int NOT_FOUND = -1;

    private static final int HEX_DIGITS_A_CHARACTER = 4;

    void read(byte[] bytes, int from, int to, ReportBuilder report) {
        int start = this == BEACONS ? afterCount(bytes, from, to) : from;
        int macBar = NOT_FOUND;
        int signalBar = NOT_FOUND;
        for (int i = start; i <= to; i++) {
            boolean ends = i == to || bytes[i] == '&';
            if (ends && macBar != NOT_FOUND) {
                add(bytes, start, macBar, signalBar, i, report);
                start = i + 1;
                macBar = NOT_FOUND;
                signalBar = NOT_FOUND;
            } else if (!ends && bytes[i] == '|') {
                macBar = signalBar;
                signalBar = i;
            }
        }
    }

    /** dBm of a signal that line T sends as it is, negative, and line V as a positive number; 0 says nothing. */
    static long dbm(long signal) {
        if (signal == 0) {
            return Numbers.NONE;
        }
        return signal > 0 ? signal - SIGNAL_OFFSET : signal;
    }

    private void add(byte[] bytes, int from, int macBar, int signalBar, int to, ReportBuilder report) {
        String mac = Text.mac(bytes, macBar + 1, signalBar);
        if (mac == null) {
            return;
        }
        long signal = signal(bytes, signalBar + 1, to, report);
        switch (this) {
            case WIFI -> report.wifi(mac, dbm(signal), name(bytes, from, macBar));
            case WIFI_HEX_NAMES -> report.wifi(mac, dbm(signal), hexName(bytes, from, macBar));
            case BEACONS -> report.beaconRaw(mac, signal, name(bytes, from, macBar));
            case BEACONS_DBM -> report.beaconDbm(mac, dbm(signal), name(bytes, from, macBar));
        }
    }

    /** Up to a comma, if one follows: what stands behind the last entry is not part of its signal. */
    private static long signal(byte[] bytes, int from, int to, ReportBuilder report) {
        int comma = Text.indexOf(bytes, ',', from, to);
        int end = comma < 0 ? to : comma;
        long signal = Numbers.whole(bytes, from, end);
        if (signal == Numbers.NONE && from < end) {
            report.drop(Bounds.RSSI_DBM.complaint(Fields.shown(bytes, from, end)));
        }
        return signal;
    }

    private static String name(byte[] bytes, int from, int to) {
        return Text.clean(bytes, from, to, Bounds.MAX_NAME_BYTES);
    }

    private static @Nullable String hexName(byte[] bytes, int from, int to) {
        int digits = to - from;
        if (digits % HEX_DIGITS_A_CHARACTER != 0 || digits > Bounds.MAX_NAME_BYTES * HEX_DIGITS_A_CHARACTER) {
            return name(bytes, from, to);
        }
        StringBuilder characters = new StringBuilder(digits / HEX_DIGITS_A_CHARACTER);
        for (int i = from; i < to; i += HEX_DIGITS_A_CHARACTER) {
            long character = Numbers.hex(bytes, i, i + HEX_DIGITS_A_CHARACTER);
            if (character == Numbers.NONE) {
                return name(bytes, from, to);
            }
            characters.append((char) character);
        }
        byte[] utf8 = characters.toString().getBytes(StandardCharsets.UTF_8);
        return name(utf8, 0, utf8.length);
    }

    private static int afterCount(byte[] bytes, int from, int to) {
        int digits = Numbers.countDigits(bytes, from, to);
        return digits > 0 && from + digits < to && bytes[from + digits] == '@' ? from + digits + 1 : from;
    }
}
