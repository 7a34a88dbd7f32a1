package watchline.dialect.iw;

import watchline.dialect.spi.Bounds;

/** The limits that are this dialect's own, beside those that all dialects share in {@link Bounds}. */
final class IwBounds {

    /** The longest text frame seen is under 1 KiB (iw.md 1). */
    static final int MAX_TEXT_FRAME_BYTES = 4 * 1024;
    /** Packets of sound (AP07) and of pictures (AP42); some firmware doubles the latter by sending hexadecimal text (iw.md 1). */
    static final int MAX_PACKET_FRAME_BYTES = 16 * 1024;
    /** Comma, time, comma, total, comma, index, comma, length, comma: 30 bytes in the sheet's sample. */
    static final int MAX_PACKET_HEADER_BYTES = 64;

    /** An IMEI has 15 digits; unregistered watches have been seen with 14 (iw.md 2). */
    static final int MIN_ID_DIGITS = 14;

    static final int MAX_ID_DIGITS = 16;
    static final int IMEI_DIGITS = 15;
    /** Digits of a serial that the server gave a command and the watch gives back. */
    static final int SERIAL_DIGITS = 6;
    /** Time stamps have been used as serials too (iw.md 1). */
    static final int MAX_SERIAL_DIGITS = 14;

    static final Bounds WORKING_MODE = new Bounds("workingMode", 0, 99);
    static final Bounds INTERVAL = new Bounds("intervalSeconds", 0, 604_800);
    static final Bounds WRIST_TEMPERATURE = new Bounds("wristTemperatureC", 10, 50);
    static final Bounds SLEEP_NUMBER = new Bounds("sleepNumber", 0, 1_000_000);
    /** A picture of 10 MB in packets of 1 KiB. */
    static final Bounds PACKETS = new Bounds("total", 1, 10_000);

    static final Bounds PACKET_BYTES = new Bounds("length", 0, MAX_PACKET_FRAME_BYTES);
    /** At 25 % and less a passing mark of AP04 is an alarm, above it is a notice (iw.md 3.4). */
    static final int LOW_BATTERY_PCT = 25;
    /** How much of an unreadable field is shown in a note or a reason. */
    static final int MAX_SHOWN_BYTES = 32;

    private IwBounds() {}
}
