package watchline.decoder.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class FakePublisherTest extends AlertPublisherContract {

    private final FakePublisher publisher = new FakePublisher();

    @Override
    protected AlertPublisher publisher() {
        return publisher;
    }

    @Override
    protected AlertPublisher unreachablePublisher() {
        FakePublisher unreachable = new FakePublisher();
        unreachable.down("no line");
        return unreachable;
    }

    @Override
    protected List<Delivered> delivered(int expected) {
        return publisher.messages().stream()
                .map(message -> new Delivered(message.subject(), message.machine(), text(message)))
                .toList();
    }

    private static Map<String, String> text(AlertMessage message) {
        return message.attributes().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().stringValue()));
    }
}
