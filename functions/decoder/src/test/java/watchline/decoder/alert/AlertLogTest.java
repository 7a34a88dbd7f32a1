package watchline.decoder.alert;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AlertLogTest {

    private final FakePublisher publisher = new FakePublisher();
    private final AlertLog log = new AlertLog(publisher);

    @Test
    void handsTheMessageOn() {
        AlertMessage message = AlertMessage.of(Alerts.sos());

        log.publish(message);

        assertThat(publisher.messages()).containsExactly(message);
    }

    @Test
    void saysWhatTheOtherOneSays_whenItFails() {
        publisher.down("no line");

        assertThatThrownBy(() -> log.publish(AlertMessage.of(Alerts.sos())))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no line");
    }
}
