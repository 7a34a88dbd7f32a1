package watchline.dialect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import watchline.dialect.command.Command;
import watchline.dialect.command.Commands;
import watchline.dialect.command.Contact;
import watchline.dialect.command.Contacts;
import watchline.dialect.command.ListenIn;
import watchline.dialect.command.TextMessage;
import watchline.dialect.command.Typed;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandForm;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.CommandTarget.IwHead;
import watchline.dialect.spi.CommandTarget.IwLine;
import watchline.dialect.spi.Encoded;

import static org.assertj.core.api.Assertions.assertThat;

class CommandEncodersTest {

    /** Everything that means something to the framing of any dialect. */
    private static final String PUNCTUATION = "#,*[]|@&}:=IWBP17#]";

    private static final CommandTarget WATCH = CommandTarget.of("353456789012345", "080835");

    static Stream<CommandEncoder> encoders() {
        return CommandEncoders.all().stream();
    }

    @ParameterizedTest
    @ValueSource(strings = {"iw", "bracket", "gotop"})
    void findsTheEncoderOfADialect(String dialect) {
        assertThat(CommandEncoders.forDialect(dialect))
                .map(CommandEncoder::dialect)
                .contains(dialect);
    }

    @Test
    void findsNone_whenTheDialectIsUnknown() {
        assertThat(CommandEncoders.forDialect("unknown")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "iw AP49 IWAP49,72# IW V 3G false",
                "iw AP49 TRVAP49,72# TRV V 3G false",
                "iw APJK IWAPJK,2021-08-06,2,72# IW T 3G false",
                "bracket LK [SG*8800000015*0002*LK] IW V SG false",
                "bracket LK [ZJ*014111001350304*0038*0002*LK] IW V ZJ true",
                "bracket LK [broken IW V 3G false",
                "gotop CMD-X #861785001515349,CMD-X# IW V 3G false"
            })
    void learnTheFormOfAWatch_fromItsFrames(
            String dialect, String word, String frame, IwHead head, IwLine line, String vendor, boolean indexed) {
        CommandEncoder encoder = CommandEncoders.forDialect(dialect).orElseThrow();

        CommandForm form = encoder.learn(CommandForm.USUAL, word, frame.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(form).isEqualTo(new CommandForm(head, line, vendor, indexed));
    }

    @Test
    void rememberLineT_whenTheNextFrameDoesNotShowIt() {
        CommandEncoder encoder = CommandEncoders.forDialect("iw").orElseThrow();
        CommandForm known = CommandForm.USUAL.withIw(IwHead.IW, IwLine.T);

        assertThat(encoder.learn(known, "AP49", "IWAP49,72#".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(known);
    }

    @Test
    void hasOneForEachDialect() {
        assertThat(CommandEncoders.all())
                .extracting(CommandEncoder::dialect)
                .containsExactlyElementsOf(
                        Dialects.all().stream().map(dialect -> dialect.name()).toList());
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void refusesToListenIn_whenTheCallerHasNoPermission(CommandEncoder encoder) {
        Encoded encoded = encoder.encode(new ListenIn("+15551230001"), WATCH.withIw(IwHead.IW, IwLine.T));

        assertThat(encoded).isInstanceOf(Encoded.Unsupported.class);
    }

    @Test
    void saysThatAPermissionIsMissing() {
        CommandEncoder encoder = CommandEncoders.forDialect("bracket").orElseThrow();

        Encoded encoded = encoder.encode(new ListenIn("+15551230001"), WATCH);

        assertThat(encoded)
                .isEqualTo(new Encoded.Unsupported(
                        "command: listen-in (expected: the caller's explicit permission to listen in)"));
    }

    @ParameterizedTest
    @MethodSource("encoders")
    void namesItsCommandsInTheOrderOfHelpTexts(CommandEncoder encoder) {
        List<String> all = List.copyOf(Commands.names().keySet());

        assertThat(encoder.commands())
                .isNotEmpty()
                .isSubsetOf(all)
                .isSortedAccordingTo((a, b) -> Integer.compare(all.indexOf(a), all.indexOf(b)));
    }

    static Stream<Command> commandsWithFreeText() {
        return Stream.of(new TextMessage(PUNCTUATION), new Contacts(List.of(new Contact(PUNCTUATION, "+15551230001"))));
    }

    @ParameterizedTest
    @MethodSource("commandsWithFreeText")
    void keepsPunctuationOfATextInsideItsField_onIw(Command command) {
        for (IwLine line : IwLine.values()) {
            String frame = sent("iw", command, WATCH.withIw(IwHead.IW, line));

            assertThat(frame).matches("IWBP(40|14),353456789012345,080835,[0-9A-Fa-f]+(\\|\\+15551230001,{9})?#");
        }
    }

    @ParameterizedTest
    @MethodSource("commandsWithFreeText")
    void keepsPunctuationOfATextInsideItsField_onBracket(Command command) {
        String frame = sent("bracket", command, WATCH);

        assertThat(frame).matches("\\[3G\\*353456789012345\\*[0-9A-F]{4}\\*(MESSAGE|PHB,\\+15551230001),[0-9A-F]+\\]");
    }

    @Test
    void hasTheCharsetOfLineT() {
        assertThat(Charset.isSupported("GB2312")).isTrue();
    }

    private static String sent(String dialect, Command command, CommandTarget target) {
        CommandEncoder encoder = CommandEncoders.forDialect(dialect).orElseThrow();
        Encoded.Frames frames = (Encoded.Frames) encoder.encode(command, target);
        return Typed.read(frames.frames().get(0));
    }
}
