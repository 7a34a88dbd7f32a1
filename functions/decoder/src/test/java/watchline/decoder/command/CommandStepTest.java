package watchline.decoder.command;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import watchline.dialect.spi.CommandTarget.IwHead;
import watchline.dialect.spi.CommandTarget.IwLine;

import static org.assertj.core.api.Assertions.assertThat;
import static watchline.decoder.command.Items.NOW;
import static watchline.decoder.command.Items.RELAY;
import static watchline.decoder.command.Items.RESEND;
import static watchline.decoder.command.Items.WATCH;
import static watchline.decoder.command.Items.queued;

/** What a watch is sent, and what becomes of its commands, as time goes by. */
class CommandStepTest extends CommandBench {

    @Test
    void costsNoRead_whenNothingWaits() {
        List<String> sent = says(report("AP01"));

        assertThat(sent).isEmpty();
        assertThat(queue.reads()).isZero();
    }

    @Test
    void goesOutWithTheNextFrame() {
        CommandItem item = queue(queued("locate"));

        List<String> sent = says(report("AP01"));

        assertThat(sent).containsExactly("IWBP16," + WATCH + "," + serial(item) + "#");
        assertThat(only()).satisfies(now -> {
            assertThat(now.state()).isEqualTo(CommandState.SENT);
            assertThat(now.sentAt()).isEqualTo(NOW);
            assertThat(now.attempts()).isEqualTo(1);
            assertThat(now.dueAt()).isEqualTo(NOW.plus(RESEND));
            assertThat(now.serial()).isEqualTo(serial(item));
        });
    }

    @Test
    void goesOut_whenTheRelayAsks() {
        queue(queued("find"));

        assertThat(asked()).hasSize(1);
    }

    @Test
    void isNotSentAgain_whileItsAcknowledgementMayCome() {
        queue(queued("locate"));
        says(report("AP01"));

        assertThat(asked()).isEmpty();
        assertThat(says(report("AP01"))).isEmpty();
    }

    @Test
    void leavesTheFramesInBetweenAlone() {
        queue(queued("locate"));
        says(report("AP01"));
        int reads = queue.reads();

        says(report("AP01"));

        assertThat(queue.reads()).isEqualTo(reads);
    }

    @Test
    void isSentTheSame_whenTheAcknowledgementIsOverdue() {
        queue(queued("locate"));
        List<String> first = says(report("AP01"));
        clock.advance(RESEND);

        assertThat(asked()).isEqualTo(first);
        assertThat(only().attempts()).isEqualTo(2);
    }

    @Test
    void fails_whenTheThirdSendIsNotAcknowledged() {
        queue(queued("locate"));
        says(report("AP01"));
        pass(RESEND);
        pass(RESEND);

        assertThat(pass(RESEND)).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.FAILED);
        assertThat(only().reason()).isEqualTo("no acknowledgement after 3 sends");
        assertThat(sign()).isNull();
        assertThat(queue.due(RELAY, Instant.MAX)).isEmpty();
    }

    @Test
    void fails_whenTheDialectHasNoFormForIt() {
        dialect = "gotop";
        queue(queued("find"));

        assertThat(asked()).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.FAILED);
        assertThat(only().reason()).contains("find").contains("locate");
    }

    @Test
    void fails_whenSomebodyWroteNonsenseIntoTheTable() {
        queue(queued("dance", "tango"));

        assertThat(asked()).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.FAILED);
        assertThat(only().reason()).startsWith("command: ");
    }

    @Test
    void doesNotListenIn_withoutPermission() {
        form = form.withIw(IwHead.IW, IwLine.T);
        queue(queued("listen-in", "+15551230001"));

        assertThat(asked()).isEmpty();
        assertThat(only().reason()).contains("permission");
    }

    @Test
    void listensIn_whenTheInstallationAllowsIt() {
        form = form.withIw(IwHead.IW, IwLine.T);
        queue(queued("listen-in", "+15551230001"));
        CommandStep permitted = new CommandStep(queue, RESEND, true, clock);

        assertThat(run(permitted, List.of(), true)).hasSize(1);
    }

    @Test
    void expires_whenTheWatchComesTooLate() {
        queue(queued("locate"));
        clock.advance(Duration.ofDays(1));

        assertThat(says(report("AP00"))).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.EXPIRED);
        assertThat(sign()).isNull();
    }

    @Test
    void keepsTheOrderOfQueueing() {
        queue(queued("find"));
        queue(queued("locate"));
        queue(queued("interval", "300"));

        assertThat(asked()).extracting(frame -> frame.substring(0, 6)).containsExactly("IWBP88", "IWBP16", "IWBP15");
    }

    @Test
    void neverLetsAnOlderSettingOvertakeANewerOne() {
        CommandItem older = queue(queued("interval", "60"));
        queue(queued("interval", "300"));

        assertThat(asked()).singleElement().asString().endsWith(",60#");
        assertThat(pass(RESEND)).singleElement().asString().endsWith(",60#");
        assertThat(says(ack("AP15", serial(older)))).singleElement().asString().endsWith(",300#");
    }

    @Test
    void measuresOneAtATime() {
        CommandItem first = queue(queued("measure", "heart-rate"));
        queue(queued("measure", "spo2"));

        assertThat(asked()).singleElement().asString().startsWith("IWBPXL");
        assertThat(says(ack("APXL", serial(first)))).isEmpty();
        assertThat(pass(Duration.ofSeconds(29))).isEmpty();
        assertThat(pass(Duration.ofSeconds(1))).singleElement().asString().startsWith("IWBPXZ");
    }

    @Test
    void isLeftToTheIndex_untilThereIsSomethingToDo() {
        queue(queued("measure", "heart-rate"));
        queue(queued("measure", "spo2"));
        asked();

        assertThat(queue.due(RELAY, NOW.plus(RESEND).minusMillis(1))).isEmpty();
        assertThat(queue.due(RELAY, NOW.plus(RESEND))).hasSize(2);
        assertThat(sign()).isEqualTo(NOW.plus(RESEND));
    }

    @Test
    void isSentOnce_whenNoWatchAcknowledgesIt() {
        dialect = "bracket";
        queue(queued("server", "example.org", "8888"));

        assertThat(asked()).hasSize(1);
        assertThat(pass(RESEND)).isEmpty();
        assertThat(only().state()).isEqualTo(CommandState.SENT);
        assertThat(sign()).isNull();
    }

    @Test
    void isSentByOne_whenTwoInvocationsWantTo() {
        CommandItem item = queue(queued("locate"));
        queue.beforeNextChange(() ->
                queue.put(item.sent(NOW, NOW.plus(RESEND), "000001", item.ack()).write()));

        assertThat(asked()).isEmpty();
        assertThat(only().attempts()).isEqualTo(1);
    }

    @Test
    void followsTheWatchToAnotherRelay() {
        queue(queued("measure", "heart-rate"));
        queue(queued("measure", "spo2"));
        asked();
        relay = "relay-2";

        asked();

        assertThat(queue.due("relay-2", NOW.plus(RESEND))).hasSize(2);
        assertThat(queue.due(RELAY, NOW.plus(RESEND))).isEmpty();
    }

    @Test
    void speaksAsTheWatchDoes() {
        dialect = "bracket";
        form = form.withBracket("ZJ", true);
        queue(queued("find"));

        assertThat(asked()).containsExactly("[ZJ*" + WATCH + "*0000*0004*FIND]");
    }

    @Test
    void callsTheWatchAsItCallsItself() {
        dialect = "bracket";
        wireId = "8800000015";
        queue(queued("find"));

        assertThat(asked()).containsExactly("[3G*8800000015*0004*FIND]");
        assertThat(only().wireId()).isEqualTo("8800000015");
    }

    @Test
    void saysThePasswordOfTheWatch() {
        dialect = "gotop";
        store.changeDevice(WATCH, device -> device.put("commandPassword", AttributeValue.fromS("654321")));
        queue(queued("locate"));

        assertThat(asked()).containsExactly(":654321F#");
    }

    @Test
    void keepsWhatOthersWriteIntoTheItem() {
        CommandItem item = queued("locate");
        Map<String, AttributeValue> withNote = new HashMap<>(item.write());
        withNote.put("by", AttributeValue.fromS("carer"));
        queue.put(withNote);

        asked();

        assertThat(only().state()).isEqualTo(CommandState.SENT);
        assertThat(queue.attribute(item, "by")).isEqualTo("carer");
    }

    @Test
    void waits_whenTheTableDoesNotAnswer() {
        queue(queued("locate"));
        queue.down(true);

        assertThat(says(report("AP01"))).isEmpty();
        queue.down(false);
        assertThat(says(report("AP01"))).hasSize(1);
    }
}
