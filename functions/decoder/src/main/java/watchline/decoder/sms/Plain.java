package watchline.decoder.sms;

import java.text.Normalizer;
import java.util.Set;
import java.util.function.IntPredicate;
import net.gcardone.junidecode.Junidecode;

/**
 * Any text of people on one line, with what an SMS or a subject can carry. Letters of other scripts are written as they sound, or
 * nearly so; signs that stand for nothing that can be written, such as emoji, are left out.
 */
public final class Plain {

    /** What the library says of signs that it has no sound for. */
    private static final Set<String> UNKNOWN = Set.of("null", "[?]", "[?] ");

    private Plain() {}

    /** In the alphabet of SMS, without line breaks. */
    public static String gsm(String text) {
        // Greek capitals are in the alphabet, the small letters are not: a word of both would be half Greek, half
        // Latin.
        return write(text, c -> isVisible(c) && Gsm7.contains((char) c) && !isGreek(c));
    }

    /** In ASCII, as the subject of an SNS message has to be. */
    public static String ascii(String text) {
        return write(text, c -> isVisible(c) && c < 0x7F);
    }

    /** On one line and in its own script, without what would turn the direction of the text after it. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !turnsText(c)).forEach(c -> out.appendCodePoint(isBreak(c) ? ' ' : c));
        return out.toString().strip();
    }

    /** Whether it still says anything. */
    public static boolean isReadable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String write(String text, IntPredicate carried) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (carried.test(c)) {
                out.appendCodePoint(c);
            } else {
                out.append(sound(c, carried));
            }
        });
        return out.toString().strip().replaceAll(" {2,}", " ");
    }

    private static String sound(int c, IntPredicate carried) {
        if (isBreak(c)) {
            return " ";
        }
        if (!Character.isBmpCodePoint(c)) {
            return "";
        }
        int base =
                Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePointAt(0);
        if (carried.test(base)) {
            return Character.toString(base);
        }
        String known = Junidecode.unidecode(Character.toString(c));
        if (UNKNOWN.contains(known)) {
            return "";
        }
        StringBuilder sound = new StringBuilder();
        known.codePoints().filter(carried).forEach(sound::appendCodePoint);
        return sound.toString();
    }

    private static boolean isVisible(int c) {
        return c >= ' ' && !Character.isISOControl(c) && Character.isBmpCodePoint(c);
    }

    private static boolean isBreak(int c) {
        return Character.isISOControl(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isGreek(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK;
    }

    private static boolean turnsText(int c) {
        byte direction = Character.getDirectionality(c);
        return switch (direction) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
