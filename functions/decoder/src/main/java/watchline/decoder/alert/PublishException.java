package watchline.decoder.alert;

import org.jspecify.annotations.Nullable;

/** An alert was not, or perhaps not, handed over. The message says why, in one line fit for a log. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean certain;

    private PublishException(String message, @Nullable Throwable cause, boolean certain) {
        super(message, cause);
        this.certain = certain;
    }

    /** Nobody got it: it may be published again at once. */
    public static PublishException notPublished(String message, @Nullable Throwable cause) {
        return new PublishException(message, cause, true);
    }

    /** Somebody may have got it: publishing it again may tell people twice. */
    public static PublishException unknown(String message, @Nullable Throwable cause) {
        return new PublishException(message, cause, false);
    }

    /** Whether it is certain that nobody got it. */
    public boolean isCertain() {
        return certain;
    }
}
