package watchline.contract;

/** A request or a response that is not what the wire contract says. The message names the field, its value and what was expected. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractException(String message) {
        super(message);
    }

    public ContractException(String message, Throwable cause) {
        super(message, cause);
    }
}
