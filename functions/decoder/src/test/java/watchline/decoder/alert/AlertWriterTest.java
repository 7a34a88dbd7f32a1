package watchline.decoder.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
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
        clock.advance(Duration.ofHours(12));

        assertThat(write(lowBattery()).attributes()).doesNotContainKey("awake");
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
