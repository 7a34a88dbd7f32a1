package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchline.decoder.MovingClock;
import watchline.decoder.account.AccountSettings;
import watchline.decoder.account.Carers;
import watchline.decoder.account.FakeAccounts;
import watchline.decoder.ack.AckKeyException;
import watchline.decoder.ack.AckKeys;
import watchline.decoder.ack.AckLink;
import watchline.decoder.ack.AckTokens;
import watchline.decoder.rule.Detail;
import watchline.decoder.rule.setting.Level;
import watchline.decoder.rule.setting.Vital;
import watchline.decoder.store.StoreException;
import watchline.decoder.store.WriteUnits;
import watchline.dialect.model.AlarmType;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a message may reach, and that nothing about an account keeps an alarm back. */
class AlertWriterTest {

    /** Midday in Madrid. */
    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");

    private static final AckKeys KEYS = AckKeys.random(new SplittableRandom(7));
    private static final AckLink LINKS = new AckLink("https://ack.example.org", new AckTokens(() -> KEYS));

    private final FakeAccounts accounts = new FakeAccounts();
    private final MovingClock clock = new MovingClock(NOW);
    private final AlertWriter linking = new AlertWriter(accounts, LINKS, clock);
    private final AlertWriter writer = new AlertWriter(accounts, null, clock);

    @BeforeEach
    void addCarers() {
        accounts.putCarer(new Carers().build());
        accounts.putCarer(new Carers().id("ben").quiet("22:00-07:00").build());
    }

    @Test
    void saysWhatTheAlarmIs() {
        AlertMessage message = write(Alerts.sos());

        assertThat(message.attributes())
                .containsOnlyKeys("account", "deviceId", "type", "severity", "id", "escalation", "sms");
        assertThat(message.attribute("escalation")).isEqualTo("0");
        assertThat(message.attribute("sms")).isEqualTo("yes");
    }

    @Test
    void namesWhoIsAwake_whenItIsNotCritical() {
        AlertMessage message = write(lowBattery());

        assertThat(message.attribute("awake")).isEqualTo("[\"ben\"]");
        assertThat(message.attributes().get("awake").dataType()).isEqualTo("String.Array");
    }

    @Test
    void namesNobody_whenBenSleeps() {
        Alert atNight = new Alerts()
                .type(AlarmType.LOW_BATTERY)
                .writtenAt(Alerts.TIME.plus(Duration.ofHours(12)))
                .build();

        assertThat(write(atNight).attributes()).doesNotContainKey("awake");
    }

    @Test
    void holdsBackSms_whenTheDayIsUsedUp() {
        settings(1);

        assertThat(write(lowBattery()).attribute("sms")).isEqualTo("no");
    }

    @Test
    void letsAnSosPass_whenTheDayIsUsedUp() {
        settings(1);

        assertThat(write(Alerts.sos()).attribute("sms")).isEqualTo("yes");
    }

    @Test
    void countsOnce_whenItIsWrittenAgain() {
        settings(2);

        write(lowBattery());

        assertThat(write(lowBattery()).attribute("sms")).isEqualTo("yes");
        assertThat(accounts.read(Carers.ACCOUNT).smsOn(NOW)).isEqualTo(2);
    }

    @Test
    void countsNothing_whenNoPhoneIsReached() {
        accounts.removeCarer(Carers.ACCOUNT, "ann");
        accounts.removeCarer(Carers.ACCOUNT, "ben");
        accounts.putCarer(new Carers().id("chloe").email("chloe@example.org").build());

        write(Alerts.sos());

        assertThat(accounts.read(Carers.ACCOUNT).smsOn(NOW)).isZero();
    }

    @Test
    void goesToEverybody_whenTheAccountCannotBeRead() {
        accounts.down(true);

        AlertMessage message = write(lowBattery());

        assertThat(message.attributes())
                .containsOnlyKeys("account", "deviceId", "type", "severity", "id", "escalation", "sms");
        assertThat(message.attribute("sms")).isEqualTo("yes");
    }

    @Test
    void goesToWhoIsAwake_byAllMeans_whenSmsCannotBeCounted() {
        settings(1);
        write(Alerts.sos());
        accounts.down(true);

        AlertMessage message = write(lowBattery());

        assertThat(message.attribute("sms")).isEqualTo("yes");
        assertThat(message.attribute("awake")).isEqualTo("[\"ben\"]");
    }

    @Test
    void goesToWhoIsAwake_whenAnotherMessageCouldNotBeCountedAMomentAgo() {
        write(Alerts.sos());
        accounts.down(true);
        write(lowBattery());

        AlertMessage next = write(lowBattery());

        assertThat(next.attribute("awake")).isEqualTo("[\"ben\"]");
    }

    @Test
    void asksNoMore_forAWhileAfterAFailure() {
        accounts.down(true);
        write(Alerts.sos());
        accounts.down(false);

        write(Alerts.sos());
        assertThat(accounts.reads()).isZero();
        clock.advance(AlertWriter.REST);
        write(Alerts.sos());

        assertThat(accounts.reads()).isEqualTo(1);
    }

    @Test
    void carriesALinkToAnswerWith_whenItIsCritical() {
        String link = LINKS.of(Alerts.REF, Alerts.TIME);

        AlertMessage message = linking.write(Alerts.sos(), new WriteUnits());

        assertThat(message.email()).contains("\nI am taking care of it: " + link + "\n");
        assertThat(message.machine()).contains("\"ackUrl\":\"" + link + "\"");
        assertThat(message.sms()).startsWith("SOS: Grandma, ").endsWith(" OK: " + link);
    }

    @Test
    void carriesNoLink_whenItIsNotCritical() {
        AlertMessage message = linking.write(lowBattery(), new WriteUnits());

        assertThat(message.email() + message.machine() + message.sms())
                .doesNotContain("ack.example.org", "taking care", "ackUrl");
    }

    @Test
    void goesWithoutALink_whenThereIsNoKey() {
        AckLink broken = new AckLink("https://ack.example.org", new AckTokens(() -> {
            throw new AckKeyException("gone");
        }));

        AlertMessage message = new AlertWriter(accounts, broken, clock).write(Alerts.sos(), new WriteUnits());

        assertThat(message.email()).startsWith("SOS: Grandma").doesNotContain("taking care");
    }

    @Test
    void carriesNoLink_whenItIsOver() {
        AlertMessage message = linking.write(new Alerts().stage(Stage.OVER).build(), new WriteUnits());

        assertThat(message.email() + message.machine() + message.sms()).doesNotContain("ack.example.org");
    }

    @Test
    void speaksTheLanguageOfTheAccount() {
        accounts.putSettings(Carers.ACCOUNT, new AccountSettings("es", false, 50, 5));

        AlertMessage message = write(lowBattery());

        assertThat(message.sms()).startsWith("Bateria baja: Grandma, ");
        assertThat(message.email()).startsWith("Batería baja: Grandma\nCuándo: ");
        assertThat(message.subject()).startsWith("Bateria baja: Grandma, ");
    }

    @Test
    void tellsAHealthValueInSms_whenTheAccountAllowsIt() {
        accounts.putSettings(Carers.ACCOUNT, new AccountSettings("en", true, 50, 5));
        Alert pulse = new Alerts()
                .type(AlarmType.HEART_RATE)
                .detail(new Detail.Measured(Vital.HEART_RATE, 151, Level.HIGH, 140))
                .build();

        assertThat(write(pulse).sms()).startsWith("Heart rate 151 bpm, over 140: Grandma");
    }

    @Test
    void namesWhoIsAskedNow_whenItIsEscalated() {
        accounts.putCarer(new Carers().id("dora").level(1).build());

        AlertMessage message =
                write(new Alerts().stage(Stage.escalated(1)).name("Grandpa").build());

        assertThat(message.attribute("escalation")).isEqualTo("1");
        assertThat(message.attribute("id")).endsWith("#sos#1");
        assertThat(message.sms()).contains(", asking Ann, ");
    }

    @Test
    void countsEachEscalation_andEachOnce() {
        for (Stage stage : List.of(Stage.OPENED, Stage.escalated(1), Stage.escalated(1))) {
            accounts.putCarer(new Carers().id("dora").level(1).build());
            write(new Alerts().stage(stage).build());
        }

        assertThat(accounts.read(Carers.ACCOUNT).smsOn(NOW)).isEqualTo(3);
    }

    @Test
    void saysInTheLogWhatItCosts() {
        assertThat(write(lowBattery()).line())
                .isEqualTo(new AlertLog.Line("family", "lowBattery", "warning", "open", 2, false));
    }

    @Test
    void saysInTheLogThatSmsWereHeldBack() {
        settings(1);

        assertThat(write(lowBattery()).line())
                .isEqualTo(new AlertLog.Line("family", "lowBattery", "warning", "open", 0, true));
    }

    @Test
    void asksForTheDayBefore() {
        List<String> asked = new ArrayList<>();
        DayHistory history = (deviceId, from, to) -> {
            asked.add(deviceId + " " + from + " " + to);
            return new DayHistory.Day(true, List.of(), List.of(), false);
        };

        AlertMessage message = new AlertWriter(accounts, history, null, clock).write(Alerts.sos(), new WriteUnits());

        assertThat(asked).containsExactly("861265061234567 2026-11-21T11:00:00Z 2026-11-22T11:00:00Z");
        assertThat(message.email()).endsWith("\n\nThe 24 hours before\nNo other alarms.\nNo reports.\n");
    }

    @Test
    void goesWithoutTheDayBefore_andLeavesItAloneForAWhile_whenItCannotBeRead() {
        AtomicInteger asked = new AtomicInteger();
        AlertWriter failing = new AlertWriter(
                accounts,
                (deviceId, from, to) -> {
                    asked.incrementAndGet();
                    throw new StoreException("too slow");
                },
                null,
                clock);

        AlertMessage first = failing.write(Alerts.sos(), new WriteUnits());
        AlertMessage second = failing.write(Alerts.sos(), new WriteUnits());

        assertThat(asked).hasValue(1);
        assertThat(List.of(first.email(), second.email()))
                .allSatisfy(mail -> assertThat(mail).endsWith("\nNot available just now.\n"));
        clock.advance(AlertWriter.REST);
        failing.write(Alerts.sos(), new WriteUnits());
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksForNoDayBefore_whenItIsOver() {
        AlertWriter writing = new AlertWriter(
                accounts,
                (deviceId, from, to) -> {
                    throw new AssertionError("asked");
                },
                null,
                clock);

        AlertMessage message = writing.write(new Alerts().stage(Stage.OVER).build(), new WriteUnits());

        assertThat(message.email()).doesNotContain("24 hours");
    }

    private AlertMessage write(Alert alert) {
        return writer.write(alert, new WriteUnits());
    }

    private static Alert lowBattery() {
        return new Alerts().type(AlarmType.LOW_BATTERY).build();
    }

    private void settings(int smsPerDay) {
        accounts.putSettings(Carers.ACCOUNT, new AccountSettings("en", false, smsPerDay, 5));
    }
}
