package watchline.decoder.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.decoder.ack.AckAnswer;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.sms.Gsm7;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    static Stream<String> languages() {
        return Words.LANGUAGES.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysInEveryLanguageWhatItSaysInEnglish(String language) throws Exception {
        Properties english = file("en");

        Properties other = file(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(name -> assertThat(places(other.getProperty(name)))
                .as(name)
                .isEqualTo(places(english.getProperty(name))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void writesTheWordsOfSmsInTheirAlphabet(String language) throws Exception {
        Properties words = file(language);

        assertThat(words.stringPropertyNames())
                .filteredOn(name -> name.startsWith("sms."))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Gsm7.containsAll(words.getProperty(name)))
                        .as("%s: %s", name, words.getProperty(name))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEveryAlarmEveryVitalEveryAnswerAndEveryMonth(String language) {
        Words words = Words.in(language);

        assertThat(AlarmType.values()).allSatisfy(type -> {
            assertThat(words.say("type." + type.wireName())).isNotBlank();
            assertThat(words.say("over." + type.wireName())).isNotBlank();
        });
        assertThat(Vital.values()).allSatisfy(vital -> assertThat(words.say("vital." + vital.attribute(), 1))
                .contains("1"));
        assertThat(AckAnswer.values()).allSatisfy(answer -> assertThat(words.say("answer." + answer.wireName()))
                .isNotBlank());
        assertThat(words.say("months").split(",")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "xx", "EN", "../en", "english"})
    void speaksEnglish_whenNobodyHasWrittenThatLanguage(String language) {
        assertThat(Words.in(language).language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"'es-ES,es;q=0.9', es", "' en', en", "'', en", "x, en", "fr-FR, en"})
    void speaksWhatABrowserNamesFirst(String languages, String language) {
        assertThat(Words.forBrowser(languages).language()).isEqualTo(language);
    }

    @Test
    void callsATypeOfALaterVersionAnAlarm() {
        assertThat(Words.in("es").sayEither("type.of.tomorrow", "type.other")).isEqualTo("Alarma");
    }

    @Test
    void takesAValueAsItIs_evenIfItLooksLikeAPlace() {
        assertThat(Words.in("en").say("when.text", "{1}{0}{", "x")).isEqualTo("{1}{0}{, x");
    }

    private static Properties file(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream(Words.fileName(language))),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> places(String text) {
        return PLACES.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
