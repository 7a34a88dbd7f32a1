package watchline.benchmark.process;

/** A measurement that cannot be taken. The message says what to do about it, or shows what the program said that failed. */
public final class BenchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BenchException(String message) {
        super(message);
    }

    public BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
