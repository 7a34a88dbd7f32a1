package watchline.decoder.alert;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.contract.emf.EmfSpecification;
import watchline.contract.emf.MetricSet;
import watchline.decoder.metrics.Lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertLogTest {

    private final FakePublisher publisher = new FakePublisher();
    private final Lines lines = new Lines();
    private final AlertMessage message = AlertMessage.of(Alerts.sos());

    private void publish(MetricSet set) {
        new AlertLog(publisher, lines.log(set)).publish(message);
    }

    @Test
    void handsTheMessageOn() {
        publish(MetricSet.FEW);

        assertThat(publisher.messages()).containsExactly(message);
    }

    @Test
    void saysNothing_andWhatTheOtherOneSays_whenItFails() {
        publisher.down("no line");

        assertThatThrownBy(() -> publish(MetricSet.FEW))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no line");
        assertThat(lines.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "FEW"})
    void isALineWithoutMetrics(MetricSet set) {
        publish(set);

        assertThat(lines.members())
                .containsOnlyKeys(
                        "event", "function", "account", "type", "severity", "stage", "messages", "smsParts", "smsHeld")
                .containsEntry("type", "sos");
    }

    @Test
    void countsByAccountAndType_whenAllAreAskedFor() {
        publish(MetricSet.ALL);

        assertThat(lines.metrics()).containsExactly("messages", "smsParts");
        assertThat(EmfSpecification.dimensions(lines.only()))
                .asString()
                .isEqualTo(List.of("function", "account", "type").toString());
    }
}
