package watchline.decoder.ack;

import java.time.Instant;

/**
 * The link that a carer opens to say that an alarm is being taken care of. Every character of it is plain ASCII that counts once in
 * an SMS. May be used from any thread.
 */
public final class AckLink {

    /** What the path of every link begins with. */
    public static final String PATH = "/a/";

    /** How much longer than the base URL a link is. */
    public static final int CHARACTERS = PATH.length() + AckTokens.CHARACTERS;

    private final String baseUrl;
    private final AckTokens tokens;

    /** @param baseUrl where the pages are served, without a slash at the end */
    public AckLink(String baseUrl, AckTokens tokens) {
        this.baseUrl = baseUrl;
        this.tokens = tokens;
    }

    /**
     * The link of an alarm. The same reference and hour give the same link until the key changes.
     *
     * @param ref as it stands in the alarm's item
     * @param since when the alarm opened; when people are told late, then
     * @throws AckKeyException if there is no key to sign with
     */
    public String of(String ref, Instant since) {
        return baseUrl + PATH + tokens.make(ref, since);
    }
}
