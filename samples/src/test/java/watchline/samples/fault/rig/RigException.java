package watchline.samples.fault.rig;

/** The rig itself could not do what a scenario asked of it. The message is for who runs the tests: what is wrong, and what to do. */
public final class RigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RigException(String message) {
        super(message);
    }

    RigException(String message, Throwable cause) {
        super(message, cause);
    }
}
