package watchline.relay.net;

import watchline.dialect.Dialects;

/** Tells the dialect of first bytes: {@code Dialects::sniff} in production. Called on any thread. */
@FunctionalInterface
public interface Sniffer {

    /**
     * What the bytes in {@code [from, to)} begin with.
     *
     * @param ended whether nothing will follow; then the answer is never {@link Dialects.Verdict.NeedMore}
     */
    Dialects.Verdict sniff(byte[] bytes, int from, int to, boolean ended);
}
