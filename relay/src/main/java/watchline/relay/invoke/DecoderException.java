package watchline.relay.invoke;

import watchline.relay.metrics.Metric.RetryCause;

/** Why the decoder gave no answer. What follows depends on whether the batch itself can be at fault. */
public abstract sealed class DecoderException extends Exception {

    private static final long serialVersionUID = 1L;

    private DecoderException(String message) {
        super(message);
    }

    private DecoderException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The word for it in metrics and log. */
    abstract RetryCause cause();

    /** Called too often; the batch is not at fault. */
    public static final class Throttled extends DecoderException {

        private static final long serialVersionUID = 1L;

        public Throttled(String message) {
            super(message);
        }

        @Override
        RetryCause cause() {
            return RetryCause.THROTTLED;
        }
    }

    /** Not reached, not allowed, or no answer in time; the batch is not at fault. */
    public static final class Unavailable extends DecoderException {

        private static final long serialVersionUID = 1L;

        public Unavailable(String message) {
            super(message);
        }

        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }

        @Override
        RetryCause cause() {
            return RetryCause.UNAVAILABLE;
        }
    }

    /** The function ran and failed; a frame of the batch may be at fault. */
    public static final class FunctionError extends DecoderException {

        private static final long serialVersionUID = 1L;

        public FunctionError(String message) {
            super(message);
        }

        @Override
        RetryCause cause() {
            return RetryCause.FUNCTION_ERROR;
        }
    }
}
