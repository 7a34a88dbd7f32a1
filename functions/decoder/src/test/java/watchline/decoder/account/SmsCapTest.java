package watchline.decoder.account;

import org.junit.jupiter.api.Test;
import watchline.dialect.model.AlarmType.Severity;

import static org.assertj.core.api.Assertions.assertThat;

class SmsCapTest {

    private static final AccountSettings TEN_A_DAY = new AccountSettings("en", false, 10, 5);

    @Test
    void letsAWarningPass_whenItWasCounted() {
        assertThat(SmsCap.most(TEN_A_DAY, Severity.WARNING)).isEqualTo(10);
        assertThat(SmsCap.verdict(TEN_A_DAY, Severity.WARNING, new SmsCount(10, true)))
                .isEqualTo(SmsCap.Verdict.WITHIN);
    }

    @Test
    void holdsAWarningBack_whenThereWasNoRoom() {
        assertThat(SmsCap.verdict(TEN_A_DAY, Severity.WARNING, new SmsCount(10, false)))
                .isEqualTo(SmsCap.Verdict.HELD);
        assertThat(SmsCap.Verdict.HELD.attribute()).isEqualTo("no");
    }

    @Test
    void letsWhatIsCriticalPass_andSaysWhenItWentBeyond() {
        assertThat(SmsCap.most(TEN_A_DAY, Severity.CRITICAL)).isEqualTo(Integer.MAX_VALUE);
        assertThat(SmsCap.verdict(TEN_A_DAY, Severity.CRITICAL, new SmsCount(10, true)))
                .isEqualTo(SmsCap.Verdict.WITHIN);
        assertThat(SmsCap.verdict(TEN_A_DAY, Severity.CRITICAL, new SmsCount(11, true)))
                .isEqualTo(SmsCap.Verdict.PASSED);
        assertThat(SmsCap.Verdict.PASSED.attribute()).isEqualTo("yes");
    }
}
