package watchline.decoder.command;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import watchline.dialect.spi.AckMatch;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.command.Items.NOW;
import static watchline.decoder.command.Items.RESEND;
import static watchline.decoder.command.Items.queued;
import static watchline.decoder.command.Items.sent;

class CommandRulesTest {

    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Instant DUE = NOW.plus(RESEND);

    @Test
    void sendsWhatIsQueued() {
        assertThat(decide(queued("locate"), NOW)).isEqualTo(CommandDecision.SEND);
    }

    @Test
    void leavesWhatWasSent_whileItsAcknowledgementMayCome() {
        assertThat(decide(sent(1, "AP16", "locate"), DUE.minus(MOMENT))).isEqualTo(CommandDecision.LEAVE);
    }

    @Test
    void sendsAgain_whenTheAcknowledgementIsOverdue() {
        assertThat(decide(sent(1, "AP16", "locate"), DUE)).isEqualTo(CommandDecision.SEND);
        assertThat(decide(sent(2, "AP16", "locate"), DUE)).isEqualTo(CommandDecision.SEND);
    }

    @Test
    void givesUp_afterTheThirdSend() {
        assertThat(decide(sent(3, "AP16", "locate"), DUE))
                .isEqualTo(new CommandDecision.Fail("no acknowledgement after 3 sends"));
    }

    @Test
    void waitsForTheAcknowledgement_afterTheThirdSendToo() {
        assertThat(decide(sent(3, "AP16", "locate"), DUE.minus(MOMENT))).isEqualTo(CommandDecision.LEAVE);
    }

    @Test
    void expires_whenTheTimeIsOver() {
        CommandItem item = queued("locate");

        assertThat(decide(item, item.expiresAt())).isEqualTo(CommandDecision.EXPIRE);
        assertThat(decide(item, item.expiresAt().minus(MOMENT))).isEqualTo(CommandDecision.SEND);
    }

    @Test
    void expires_whenTheTimeIsOverBeforeTheAcknowledgement() {
        CommandItem item = sent(1, "AP16", "locate");

        assertThat(decide(item, item.expiresAt())).isEqualTo(CommandDecision.EXPIRE);
    }

    @Test
    void leavesWhatIsDone() {
        CommandItem item = sent(1, "AP16", "locate");
        Instant farAway = item.expiresAt().plusSeconds(1);

        assertThat(decide(item.acknowledged(NOW), farAway)).isEqualTo(CommandDecision.LEAVE);
        assertThat(decide(item.expired(), farAway)).isEqualTo(CommandDecision.LEAVE);
        assertThat(decide(item.failed("x"), farAway)).isEqualTo(CommandDecision.LEAVE);
    }

    @Test
    void leavesWhatWasSent_whenWatchesNeverAcknowledgeIt() {
        CommandItem item = queued("server", "example.org", "8888").sent(NOW, null, "1", AckMatch.NONE);

        assertThat(decide(item, DUE)).isEqualTo(CommandDecision.LEAVE);
    }

    @Test
    void holdsBack_whileOneOfTheSameNameIsInFlight() {
        CommandItem earlier = sent(1, "UPLOAD", "interval", "60");

        assertThat(decide(queued("interval", "300"), NOW, earlier)).isEqualTo(new CommandDecision.Wait(DUE));
    }

    @Test
    void changesNothing_whenItWaitsForThatAlready() {
        CommandItem earlier = sent(1, "UPLOAD", "interval", "60");
        CommandItem waiting = queued("interval", "300").waiting(DUE);

        assertThat(decide(waiting, NOW, earlier)).isEqualTo(CommandDecision.LEAVE);
    }

    @Test
    void goesOn_whenTheEarlierOneIsOver() {
        CommandItem earlier = sent(1, "UPLOAD", "interval", "60");
        CommandItem waiting = queued("interval", "300").waiting(DUE);

        assertThat(decide(waiting, NOW, earlier.acknowledged(NOW))).isEqualTo(CommandDecision.SEND);
        assertThat(decide(waiting, NOW, earlier.failed("x"))).isEqualTo(CommandDecision.SEND);
        assertThat(decide(waiting, NOW, earlier.expired())).isEqualTo(CommandDecision.SEND);
    }

    @Test
    void doesNotHoldBackOthers() {
        assertThat(decide(queued("find"), NOW, sent(1, "UPLOAD", "interval", "60")))
                .isEqualTo(CommandDecision.SEND);
    }

    @Test
    void letsAMeasurementRest_whenTheOneBeforeWasJustAcknowledged() {
        CommandItem earlier = sent(1, "APXL", "measure", "heart-rate").acknowledged(NOW);
        CommandItem next = queued("measure", "spo2");

        assertThat(decide(next, NOW.plusSeconds(5), earlier)).isEqualTo(new CommandDecision.Wait(NOW.plusSeconds(30)));
        assertThat(decide(next, NOW.plusSeconds(30), earlier)).isEqualTo(CommandDecision.SEND);
    }

    @Test
    void measuresAtOnce_whenTheOneBeforeHasFailed() {
        CommandItem earlier = sent(3, "APXL", "measure", "heart-rate").failed("x");

        assertThat(decide(queued("measure", "spo2"), NOW, earlier)).isEqualTo(CommandDecision.SEND);
    }

    private static CommandDecision decide(CommandItem item, Instant now, CommandItem... earlier) {
        InFlight inFlight = new InFlight(now);
        for (CommandItem other : earlier) {
            inFlight.note(other);
        }
        return CommandRules.decide(item, inFlight, now);
    }
}
