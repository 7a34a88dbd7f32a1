package watchline.samples.dynamodb;

/** DynamoDB Local could not be started. The message is for a person at a terminal: what is wrong, and what to do about it. */
public final class DynamoDbLocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DynamoDbLocalException(String message) {
        super(message);
    }

    DynamoDbLocalException(String message, Throwable cause) {
        super(message, cause);
    }
}
