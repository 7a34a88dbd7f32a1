package watchline.decoder.ack.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.decoder.ack.AckAnswer;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

    private static final Pattern PLACES = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = "es")
    void saysInEveryLanguageWhatItSaysInEnglish(String language) throws Exception {
        Properties english = file("en");

        Properties other = file(language);

        assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(name -> assertThat(places(other.getProperty(name)))
                .as(name)
                .isEqualTo(places(english.getProperty(name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void namesEveryAlarmEveryAnswerAndEveryMonth(String language) {
        Words words = Words.in(language);

        assertThat(AlarmType.values()).allSatisfy(type -> assertThat(words.say("type." + type.wireName()))
                .isNotBlank());
        assertThat(AckAnswer.values()).allSatisfy(answer -> assertThat(words.say("answer." + answer.wireName()))
                .isNotBlank());
        assertThat(Notice.values()).allSatisfy(notice -> assertThat(words.say(notice.word() + ".title"))
                .isNotBlank());
        assertThat(words.say("months").split(",")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "xx", "EN", "../en", "english"})
    void speaksEnglish_whenNobodyHasWrittenThatLanguage(String language) {
        assertThat(Words.in(language).language()).isEqualTo("en");
    }

    @Test
    void callsATypeOfALaterVersionAnAlarm() {
        assertThat(Words.in("es").sayEither("type.of.tomorrow", "type.other")).isEqualTo("Alarma");
    }

    private static Properties file(String language) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(WordsTest.class.getResourceAsStream("ack_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static List<String> places(String text) {
        return PLACES.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
