package watchline.samples.tool;

import java.util.HexFormat;

/** Bytes for the eye: as text when most of them are, else in hexadecimal; cut when there are many. */
final class Shown {

    private static final int MOST = 160;
    private static final double TEXT_SHARE = 0.9;

    private Shown() {}

    static String of(byte[] bytes) {
        int length = Math.min(bytes.length, MOST);
        int plain = 0;
        for (int i = 0; i < length; i++) {
            plain += bytes[i] >= ' ' && bytes[i] < 0x7f ? 1 : 0;
        }
        String shown = plain >= TEXT_SHARE * length ? text(bytes, length) : hex(bytes, length);
        return bytes.length > length ? shown + " ... (" + bytes.length + " bytes)" : shown;
    }

    private static String text(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (bytes[i] >= ' ' && bytes[i] < 0x7f) {
                text.append((char) bytes[i]);
            } else {
                text.append("\\x").append(HexFormat.of().toHexDigits(bytes[i]));
            }
        }
        return text.toString();
    }

    private static String hex(byte[] bytes, int length) {
        return "hex " + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, length);
    }
}
