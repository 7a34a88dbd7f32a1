package watchline.samples.tool;

/** What was asked for cannot be done. The message is one that the operator reads, and says what to do. */
final class ToolException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToolException(String message) {
        super(message);
    }

    ToolException(String message, Throwable cause) {
        super(message, cause);
    }
}
