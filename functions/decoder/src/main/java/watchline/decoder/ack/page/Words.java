package watchline.decoder.ack.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of the pages in one language. A language is one file beside this class, {@code ack_<two letters>.properties} in UTF-8;
 * adding the file adds the language. Safe on any thread.
 */
final class Words {

    static final String DEFAULT = "en";

    private static final Pattern CODE = Pattern.compile("[a-z]{2}");
    private static final int CODE_LENGTH = 2;
    private static final Map<String, Optional<Words>> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Properties words;

    private Words(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** Those of a language, or the English ones when nobody has written them. */
    static Words in(@Nullable String language) {
        String code = language != null && CODE.matcher(language).matches() ? language : DEFAULT;
        return loaded(code).or(() -> loaded(DEFAULT)).orElseThrow();
    }

    /** Those of the language that a browser names first. */
    static Words forBrowser(String languages) {
        String first = languages.strip();
        return in(first.length() < CODE_LENGTH ? DEFAULT : first.substring(0, CODE_LENGTH));
    }

    private static Optional<Words> loaded(String code) {
        return LOADED.computeIfAbsent(code, Words::load);
    }

    private static Optional<Words> load(String code) {
        try (InputStream file = Words.class.getResourceAsStream("ack_" + code + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new Words(code, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two letters. */
    String language() {
        return language;
    }

    /** The words of that name, with {@code {0}}, {@code {1}} in them replaced. */
    String say(String name, Object... values) {
        String text = Objects.requireNonNull(words.getProperty(name), name);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The words of that name, or those of the other when there are none. */
    String sayEither(String name, String other) {
        String text = words.getProperty(name);
        return text == null ? say(other) : text;
    }
}
