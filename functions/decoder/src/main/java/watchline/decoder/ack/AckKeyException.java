package watchline.decoder.ack;

/** The keys of the links cannot be had, or are no good. The message says what to do, and never holds a key. */
public final class AckKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AckKeyException(String message) {
        super(message);
    }

    public AckKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
