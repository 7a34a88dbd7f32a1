package watchline.decoder.ack.page;

/** A request that is none, or is too large. */
public final class RequestException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Notice notice;

    RequestException(Notice notice) {
        super(notice.toString());
        this.notice = notice;
    }

    /** What to tell whoever sent it. */
    Notice notice() {
        return notice;
    }
}
