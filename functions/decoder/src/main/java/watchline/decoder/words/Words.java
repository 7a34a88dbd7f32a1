package watchline.decoder.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of the messages and of the pages in one language. A language is one file beside this class,
 * {@code words_<two letters>.properties} in UTF-8, and its two letters in {@link #LANGUAGES}. A file is read when its language is
 * first spoken. Safe on any thread.
 */
public final class Words {

    public static final String DEFAULT = "en";

    /** Those that somebody has written. */
    public static final Set<String> LANGUAGES = Set.of("en", "es");

    private static final int CODE_LENGTH = 2;
    private static final int MAX_PLACES = 10;
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Properties words;

    private Words(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** Those of a language, or the English ones when nobody has written them. */
    public static Words in(@Nullable String language) {
        String code = language != null && LANGUAGES.contains(language) ? language : DEFAULT;
        return LOADED.computeIfAbsent(code, Words::load);
    }

    /** Those of the language that a browser names first. */
    public static Words forBrowser(String languages) {
        String first = languages.strip();
        return in(first.length() < CODE_LENGTH ? DEFAULT : first.substring(0, CODE_LENGTH));
    }

    private static Words load(String code) {
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(fileName(code)), code)) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Words(code, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fileName(String code) {
        return "words_" + code + ".properties";
    }

    /** Two letters. */
    public String language() {
        return language;
    }

    /** The words of that name, with {@code {0}}, {@code {1}} in them replaced; what replaces them is taken as it is. */
    public String say(String name, Object... values) {
        String text = Objects.requireNonNull(words.getProperty(name), name);
        StringBuilder said = new StringBuilder(text.length());
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            said.append(text, from, at);
            int place = place(text, at);
            boolean known = place >= 0 && place < values.length;
            said.append(known ? String.valueOf(values[place]) : "{");
            from = at + (known ? "{0}".length() : 1);
        }
        return said.append(text, from, text.length()).toString();
    }

    /** The number between the braces that begin there; negative when there is none. */
    private static int place(String text, int at) {
        boolean closed = at + 2 < text.length() && text.charAt(at + 2) == '}';
        return closed ? Character.digit(text.charAt(at + 1), MAX_PLACES) : -1;
    }

    /** So many of something: the words of {@code <name>.one} or {@code <name>.many}. */
    public String count(String name, int number) {
        return number == 1 ? say(name + ".one") : say(name + ".many", number);
    }

    /** The words of that name, or those of the other when there are none. */
    public String sayEither(String name, String other, Object... values) {
        return say(words.containsKey(name) ? name : other, values);
    }
}
