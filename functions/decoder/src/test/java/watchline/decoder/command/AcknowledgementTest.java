package watchline.decoder.command;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import watchline.dialect.model.Kind;
import watchline.dialect.spi.AckMatch;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.command.Items.NOW;
import static watchline.decoder.command.Items.queued;
import static watchline.decoder.command.Items.sent;

class AcknowledgementTest {

    private final CommandItem locate = serial(queued("locate"), "AP16", "080835");
    private final CommandItem find = serial(queued("find"), "AP88", "080836");

    @Test
    void isNoneOfItsOwn_inAReport() {
        assertThat(Acknowledgement.of(new ReportBuilder("AP16", Kind.POSITION).build()))
                .isEmpty();
    }

    @Test
    void meansTheCommandOfItsWordAndSerial() {
        assertThat(meant(ack("AP88", "080836"), locate, find)).contains(find);
    }

    @Test
    void meansNothing_whenTheSerialIsAnother() {
        assertThat(meant(ack("AP16", "999999"), locate)).isEmpty();
    }

    @Test
    void meansTheFirst_whenTwoAreAnsweredAlike() {
        CommandItem measure = sent(1, "hrtstart", "measure", "heart-rate");
        CommandItem schedule = sent(1, "hrtstart", "measure-schedule", "heart-rate", "30");

        assertThat(meant(echo("hrtstart"), measure, schedule)).contains(measure);
        assertThat(meant(echo("hrtstart"), measure.acknowledged(NOW), schedule)).contains(schedule);
    }

    @Test
    void meansNothing_whenItWasSaidBefore() {
        assertThat(meant(echo("CR"), sent(1, "CR", "locate").acknowledged(NOW))).isEmpty();
    }

    @Test
    void meansTheLastThatWasGivenUp_whenItComesLate() {
        CommandItem older = sent(3, "CR", "locate").failed("x");
        CommandItem newer = sent(1, "CR", "locate").expired();

        assertThat(meant(echo("CR"), older, newer)).contains(newer);
    }

    @Test
    void meansNoCommandThatWasNeverSent() {
        assertThat(meant(echo("CR"), queued("locate"))).isEmpty();
    }

    @Test
    void meansTheOnlyOneInFlight_whenTheWatchRefusesWithoutAWord() {
        assertThat(meant(refusal(), sent(1, "CMD-F", "locate"), queued("find")))
                .hasValueSatisfying(item -> assertThat(item.command()).isEqualTo("locate"));
    }

    @Test
    void meansNothing_whenTheWatchRefusesWithoutAWordAndTwoAreInFlight() {
        assertThat(meant(refusal(), sent(1, "CMD-F", "locate"), sent(1, "CMD-M", "interval", "60")))
                .isEmpty();
    }

    @Test
    void meansNothing_whenTheWatchRefusesAnotherCommand() {
        Acknowledgement refused = of(report -> report.extra("ack", true).extra("refused", true), "AP40");

        assertThat(refused.find(List.of(locate))).isEmpty();
    }

    private static Optional<CommandItem> meant(Acknowledgement answer, CommandItem... commands) {
        return answer.find(List.of(commands));
    }

    private static Acknowledgement ack(String word, String serial) {
        return of(report -> report.extra("ack", true).extra("serial", serial), word);
    }

    private static Acknowledgement echo(String word) {
        return of(report -> report.extra("ack", true), word);
    }

    private static Acknowledgement refusal() {
        return of(report -> report.extra("refused", true), "ERROR!");
    }

    private static Acknowledgement of(UnaryOperator<ReportBuilder> says, String word) {
        return Acknowledgement.of(
                        says.apply(new ReportBuilder(word, Kind.EVENT)).build())
                .orElseThrow();
    }

    private static CommandItem serial(CommandItem item, String word, String serial) {
        return item.sent(NOW, NOW.plusSeconds(60), serial, AckMatch.serial(word, serial));
    }
}
