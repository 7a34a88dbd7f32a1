package watchline.decoder.alert;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every {@link AlertPublisher} promises. A subclass says how to read what a machine that subscribed has got; it runs here on
 * the fake, and elsewhere on whatever stands behind the same interface for real.
 */
public abstract class AlertPublisherContract {

    /**
     * What a machine got.
     *
     * @param message the text for machines
     */
    public record Delivered(String subject, String message, Map<String, String> attributes) {}

    /** The publisher under test; the same one within a test. */
    protected abstract AlertPublisher publisher();

    /** One that cannot reach whom it publishes to. */
    protected abstract AlertPublisher unreachablePublisher();

    /** Everything delivered so far to one that hears all, in any order; may wait for it. */
    protected abstract List<Delivered> delivered(int expected);

    @Test
    public void deliversTheAlarmAsJson_withItsSubject() {
        AlertMessage message = AlertMessage.of(Alerts.sos());

        publisher().publish(message);

        assertThat(delivered(1)).singleElement().satisfies(got -> {
            assertThat(got.message()).isEqualTo(message.machine());
            assertThat(got.subject()).isEqualTo("SOS: Grandma, 14:02");
        });
    }

    @Test
    public void deliversTheAttributesThatFiltersAskFor() {
        publisher().publish(AlertMessage.of(Alerts.sos()));

        assertThat(delivered(1))
                .singleElement()
                .extracting(Delivered::attributes)
                .isEqualTo(Map.of(
                        "id", "861265061234567#2026-11-22T13:02:00.000Z#sos",
                        "type", "sos",
                        "severity", "critical",
                        "deviceId", "861265061234567",
                        "account", "family",
                        "escalation", "0",
                        "sms", "yes"));
    }

    @Test
    public void deliversTwice_whenPublishedTwice() {
        publisher().publish(AlertMessage.of(Alerts.sos()));
        publisher().publish(AlertMessage.of(Alerts.sos()));

        assertThat(delivered(2)).hasSize(2).allSatisfy(got -> assertThat(got.message())
                .contains("\"id\":\"861265061234567#2026-11-22T13:02:00.000Z#sos\""));
    }

    @Test
    public void throws_whenNobodyCanBeReached() {
        AlertMessage message = AlertMessage.of(Alerts.sos());

        assertThatThrownBy(() -> unreachablePublisher().publish(message)).isInstanceOf(PublishException.class);
    }
}
