package watchline.decoder.command;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchline.dialect.model.Kind;
import watchline.dialect.spi.ReportBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.command.Items.NOW;
import static watchline.decoder.command.Items.RESEND;
import static watchline.decoder.command.Items.WATCH;
import static watchline.decoder.command.Items.queued;

/** What a watch says about its commands, and what follows from it. */
class CommandAnswerTest extends CommandBench {

    @Test
    void isAcknowledged_byWordAndSerial() {
        CommandItem item = queue(queued("locate"));
        says(report("AP01"));
        clock.advance(Duration.ofSeconds(2));

        List<String> sent = says(ack("AP16", serial(item)));

        assertThat(sent).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.ACKNOWLEDGED);
        assertThat(only().acknowledgedAt()).isEqualTo(NOW.plusSeconds(2));
        assertThat(only().dueAt()).isNull();
        assertThat(sign()).isNull();
    }

    @Test
    void isAcknowledged_byAnEcho() {
        dialect = "bracket";
        queue(queued("interval", "600"));
        assertThat(says(report("LK"))).containsExactly("[3G*" + WATCH + "*000A*UPLOAD,600]");

        says(echo("UPLOAD"));

        assertThat(only().state()).isEqualTo(CommandState.ACKNOWLEDGED);
    }

    @Test
    void isAcknowledged_evenLate() {
        CommandItem item = queue(queued("locate"));
        says(report("AP01"));
        pass(RESEND);
        pass(RESEND);
        pass(RESEND);

        says(ack("AP16", serial(item)));

        assertThat(only().state()).isEqualTo(CommandState.ACKNOWLEDGED);
        assertThat(only().reason()).isNull();
    }

    @Test
    void isAcknowledged_whenItIsSentAgainAtTheSameMoment() {
        CommandItem item = queue(queued("locate"));
        says(report("AP01"));
        CommandItem sent = only();
        queue.beforeNextChange(() -> queue.put(
                sent.sent(NOW, NOW.plus(RESEND), serial(item), sent.ack()).write()));

        says(ack("AP16", serial(item)));

        assertThat(only().state()).isEqualTo(CommandState.ACKNOWLEDGED);
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void fails_whenTheWatchRefuses() {
        CommandItem item = queue(queued("message", "hello"));
        says(report("AP01"));

        says(new ReportBuilder("AP40", Kind.EVENT)
                .extra("ack", true)
                .extra("serial", serial(item))
                .extra("refused", true)
                .build());

        assertThat(only().state()).isEqualTo(CommandState.FAILED);
        assertThat(only().reason()).isEqualTo("refused by the watch");
    }
}
