package watchline.decoder.ack.page;

/** What a page says that shows no alarm. None of them says more than its words: not even whether there is such an alarm. */
enum Notice {
    /** A link that was never made here, or leads to nothing. */
    NOT_FOUND(404, "notFound"),
    EXPIRED(410, "expired"),
    METHOD(405, "method"),
    UNREADABLE(400, "unreadable"),
    TOO_LARGE(413, "unreadable"),
    /** The tables or the keys cannot be had now. */
    UNAVAILABLE(503, "unavailable");

    private final int status;
    private final String word;

    Notice(int status, String word) {
        this.status = status;
        this.word = word;
    }

    int status() {
        return status;
    }

    /** What its words are called in the files of the languages. */
    String word() {
        return word;
    }
}
