package watchline.decoder.store;

/** A table could not be read or written now. The message says which step and why, in one line fit for an answer to the relay. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreException(String message) {
        super(message);
    }
}
