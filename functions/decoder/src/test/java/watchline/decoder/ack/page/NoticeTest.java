package watchline.decoder.ack.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.decoder.words.Words;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeTest {

    @ParameterizedTest
    @EnumSource(Notice.class)
    void hasATitleAndAText(Notice notice) {
        Words words = Words.in(Words.DEFAULT);

        assertThat(words.say(notice.word() + ".title")).isNotBlank();
        assertThat(words.say(notice.word() + ".text")).isNotBlank();
    }
}
