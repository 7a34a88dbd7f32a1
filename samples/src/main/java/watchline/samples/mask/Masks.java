package watchline.samples.mask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replacements of the same length and form: under one key the same original always gets the same one, and without the key nobody
 * gets back, however few originals there are to try. The digits 5 to 14 of an IMEI are replaced as the ten digits that a bracket
 * watch calls itself by, so that the two still belong together. Not for sharing between threads.
 */
public final class Masks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** From this length on, digits are an id or a telephone number. */
    static final int LEAST_DIGITS = 8;

    private static final int IMEI_DIGITS = 15;
    private static final int SHORT_FROM = 4;
    private static final int SHORT_TO = 14;
    private static final int HEX_LETTERS = 6;
    private static final int LETTERS = 26;
    private static final int DIGITS = 10;

    private final Mac mac;

    Masks(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Under a key that nobody has seen or will see again. */
    public static Masks underFreshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Masks(key);
    }

    /** An id or a telephone number. */
    String number(String digits) {
        if (digits.length() == IMEI_DIGITS) {
            return replaced("imei", digits.substring(0, SHORT_FROM), digits, HEX_LETTERS)
                    + number(digits.substring(SHORT_FROM, SHORT_TO))
                    + replaced("check", digits.substring(SHORT_TO), digits, HEX_LETTERS);
        }
        return replaced("number", digits, digits, HEX_LETTERS);
    }

    /** Hexadecimal digits with or without separators: the same radio address in another spelling gets the same digits. */
    String hex(String text) {
        StringBuilder bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> Character.digit(c, 16) >= 0)
                .forEach(c -> bare.append((char) c));
        return replaced("hex", text, bare.toString(), HEX_LETTERS);
    }

    /** The name of a network or of a beacon; one that is a number may be the id of something else. */
    String name(String text) {
        if (text.length() >= LEAST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return number(text);
        }
        return replaced("name", text, text, LETTERS);
    }

    /** A coordinate: degrees, or degrees and minutes, that exist. */
    String coordinate(String number) {
        int point = number.indexOf('.');
        String whole = number.substring(0, point);
        byte[] chance = stream("coordinate", number);
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            masked.append((char) ('0' + Math.floorMod(chance[i], most(whole, i) + 1)));
        }
        return masked.append('.')
                .append(replaced("fraction", number.substring(point + 1), number, HEX_LETTERS))
                .toString();
    }

    /** The greatest digit at that place: hundreds of degrees, tens of degrees, degrees, tens of minutes, minutes. */
    private static int most(String whole, int place) {
        int minutes = whole.length() > 3 ? 2 : 0;
        int degrees = whole.length() - minutes;
        if (place >= degrees) {
            return place == degrees ? 5 : 9;
        }
        int power = degrees - 1 - place;
        return switch (power) {
            case 0 -> 9;
            case 1 -> 7;
            default -> whole.charAt(place) == '0' ? 0 : 1;
        };
    }

    private String replaced(String label, String text, String original, int letters) {
        byte[] chance = stream(label, original);
        StringBuilder masked = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            masked.append(replaced(text.charAt(i), Byte.toUnsignedInt(chance[i % chance.length]), letters));
        }
        return masked.toString();
    }

    private static char replaced(char c, int chance, int letters) {
        if (c >= '0' && c <= '9') {
            return (char) ('0' + chance % DIGITS);
        }
        if (c >= 'a' && c <= 'z') {
            return (char) ('a' + chance % letters);
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) ('A' + chance % letters);
        }
        return c < 0x80 ? c : 'x';
    }

    private byte[] stream(String label, String original) {
        return mac.doFinal((label + ':' + original).getBytes(StandardCharsets.UTF_8));
    }
}
