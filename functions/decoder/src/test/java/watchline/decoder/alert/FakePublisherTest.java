package watchline.decoder.alert;

import java.util.List;

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
                .map(message -> new Delivered(message.subject(), message.machine(), message.attributes()))
                .toList();
    }
}
