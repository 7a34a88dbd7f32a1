package watchline.samples.fault.watch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.dialect.Dialects;
import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

/** What the watches of the suite say is what the product understands; otherwise nothing that is counted means anything. */
class TongueTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant LATER = START.plusSeconds(3600);
    private static final int NUMBER = 1234;

    private static Decoded decode(Tongue tongue, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Dialect dialect = Objects.requireNonNull(Dialects.of(bytes));
        return dialect.decode(bytes, new DecodeContext(tongue.device(), LATER, LATER, 0));
    }

    private static List<String> replies(Decoded decoded) {
        return decoded.replies().stream()
                .map(reply -> new String(reply, StandardCharsets.ISO_8859_1))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aReportHasItsOwnTimeAndRaisesNothing(Speech speech) {
        Tongue tongue = speech.tongue(7, START);

        NumberedFrame frame = tongue.report(NUMBER);
        Decoded decoded = decode(tongue, frame.text());

        Report report = (Report) decoded.message();
        assertThat(report.time()).isEqualTo(frame.time()).isEqualTo(START.plusSeconds(NUMBER));
        assertThat(report.raised()).isEmpty();
        assertThat(replies(decoded)).isEqualTo(frame.reply() == null ? List.of() : List.of(frame.reply()));
    }

    @ParameterizedTest
    @EnumSource
    void aPressIsAnSos(Speech speech) {
        Tongue tongue = speech.tongue(7, START);

        NumberedFrame frame = tongue.sos(NUMBER);
        Decoded decoded = decode(tongue, frame.text());

        Report report = (Report) decoded.message();
        assertThat(report.time()).isEqualTo(frame.time());
        assertThat(report.raised()).containsExactly(AlarmType.SOS);
        assertThat(replies(decoded)).isEqualTo(frame.reply() == null ? List.of() : List.of(frame.reply()));
    }

    @ParameterizedTest
    @EnumSource(names = {"IW", "BRACKET"})
    void aCallIsAnsweredAsItExpects(Speech speech) {
        Tongue tongue = speech.tongue(7, START);

        for (Tongue.Call call : List.of(tongue.login(), tongue.heartbeat())) {
            assertThat(replies(decode(tongue, call.text()))).hasSize(1).allMatch(call::answeredBy);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoReportsAreTheSameBytes(Speech speech) {
        Tongue tongue = speech.tongue(7, START);

        List<String> texts = IntStream.range(0, 1000)
                .mapToObj(number -> tongue.report(number).text())
                .toList();

        assertThat(texts).doesNotHaveDuplicates();
    }
}
