package watchline.decoder.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import watchline.dialect.model.AlarmType.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class AudienceTest {

    /** 23:00 in Madrid. */
    private static final Instant NIGHT = Instant.parse("2026-11-22T22:00:00Z");

    private static final Instant DAY = Instant.parse("2026-11-22T11:00:00Z");
    private static final SmsParts ONE = SmsParts.of("short");

    private static final Carer ANN = new Carers().build();
    private static final Carer BEN = new Carers().id("ben").quiet("22:00-07:00").build();
    private static final Carer CHLOE = new Carers()
            .id("chloe")
            .email("chloe@example.org")
            .quiet("09:00-17:00")
            .build();
    private static final Carer DAN = new Carers().id("dan").level(1).build();

    @Test
    void namesThoseWithQuietHours_whoAreAwake() {
        assertThat(awake(Carers.lowBattery(), NIGHT)).containsExactly("chloe");
        assertThat(awake(Carers.lowBattery(), DAY)).containsExactly("ben");
    }

    @Test
    void namesNobody_whenItIsCritical_asItReachesThemAnyway() {
        Audience audience = of(Carers.sos(), DAY);

        assertThat(audience.attributes(SmsCap.Verdict.WITHIN)).containsOnlyKeys("escalation", "sms");
        assertThat(audience.reached()).containsExactly(ANN, BEN, CHLOE);
    }

    @Test
    void namesNobody_whomItDoesNotConcern() {
        Carer other = new Carers()
                .id("eve")
                .watches(Carers.OTHER_WATCH)
                .quiet("22:00-07:00")
                .build();

        Audience audience = Audience.of(account(other), Carers.lowBattery(), DAY);

        assertThat(audience.attributes(SmsCap.Verdict.WITHIN)).doesNotContainKey("awake");
    }

    @Test
    void writesTheAttributesAsSnsReadsThem() {
        assertThat(of(Carers.lowBattery(), DAY).attributes(SmsCap.Verdict.WITHIN))
                .isEqualTo(Map.of(
                        "escalation", attribute("String", "0"),
                        "sms", attribute("String", "yes"),
                        "awake", attribute("String.Array", "[\"ben\"]")));
    }

    @Test
    void leavesPhonesOut_whenTheCapHoldsSmsBack() {
        Audience audience = Audience.of(
                account(
                        BEN,
                        new Carers()
                                .id("fay")
                                .email("f@example.org")
                                .quiet("01:00-02:00")
                                .build()),
                Carers.lowBattery(),
                DAY);

        assertThat(audience.awake(SmsCap.Verdict.HELD)).containsExactly("fay");
        assertThat(audience.attributes(SmsCap.Verdict.HELD)).containsEntry("sms", attribute("String", "no"));
    }

    @Test
    void tellsTheNextLevel_whenItIsEscalated() {
        Audience audience = of(new Notice(Carers.WATCH, "sos", Severity.CRITICAL, 1), NIGHT);

        assertThat(audience.reached()).containsExactly(DAN);
        assertThat(audience.attributes(SmsCap.Verdict.WITHIN)).containsEntry("escalation", attribute("String", "1"));
    }

    @Test
    void costsAnSms_forEachPhoneThatItReaches() {
        assertThat(of(Carers.sos(), NIGHT).sms(ONE)).isEqualTo(2);
        assertThat(of(Carers.lowBattery(), NIGHT).sms(ONE)).isEqualTo(1);
        assertThat(of(Carers.lowBattery(), DAY).sms(SmsParts.of("x".repeat(161))))
                .isEqualTo(4);
    }

    @Test
    void costsNone_whenEverybodyReadsMails() {
        assertThat(Audience.of(account(CHLOE), Carers.sos(), DAY).sms(ONE)).isZero();
    }

    @Test
    void costsOne_whenOnlySnsKnowsWhoSubscribed() {
        assertThat(Audience.of(Account.empty(Carers.ACCOUNT), Carers.sos(), DAY).sms(ONE))
                .isEqualTo(1);
    }

    private static List<String> awake(Notice notice, Instant now) {
        return of(notice, now).awake(SmsCap.Verdict.WITHIN);
    }

    private static Audience of(Notice notice, Instant now) {
        return Audience.of(account(ANN, BEN, CHLOE, DAN), notice, now);
    }

    private static Account account(Carer... carers) {
        assertThat(Set.of(carers)).hasSize(carers.length);
        return new Account(Carers.ACCOUNT, AccountSettings.DEFAULTS, List.of(carers), Map.of());
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
