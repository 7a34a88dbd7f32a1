package watchline.decoder.alert;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People in memory, with a switch for when they cannot be reached. Passes {@link AlertPublisherContract}. */
public final class FakePublisher implements AlertPublisher {

    private final List<AlertMessage> messages = new ArrayList<>();
    private @Nullable String down;

    /** Why nobody can be reached; absent when they can. */
    public void down(@Nullable String reason) {
        down = reason;
    }

    public List<AlertMessage> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(Alert alert) {
        if (down != null) {
            throw new PublishException(down);
        }
        messages.add(AlertMessage.of(alert));
    }
}
