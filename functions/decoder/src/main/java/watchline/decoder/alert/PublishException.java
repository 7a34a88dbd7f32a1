package watchline.decoder.alert;

/** An alert could not be handed over. The message says why, in one line fit for an answer to the relay. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishException(String message) {
        super(message);
    }

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
