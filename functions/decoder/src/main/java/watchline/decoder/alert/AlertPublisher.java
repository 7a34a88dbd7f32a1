package watchline.decoder.alert;

/** The seam to people's phones. Its promises are the tests of {@code AlertPublisherContract}. May be called from any thread. */
@FunctionalInterface
public interface AlertPublisher {

    /**
     * Hands a message over. Once it returns, the message is somebody else's to deliver; publishing it twice tells people twice.
     *
     * @throws PublishException if it was not, or perhaps not, handed over; it says which
     */
    void publish(AlertMessage message);
}
