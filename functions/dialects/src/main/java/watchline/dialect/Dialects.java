package watchline.dialect;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchline.dialect.bracket.BracketDialect;
import watchline.dialect.gotop.GotopDialect;
import watchline.dialect.iw.IwDialect;
import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Sniff;

/**
 * The dialects that are spoken here, and the question which one a watch speaks. A new dialect is a package beside the others
 * and one line in {@link #ALL}. All methods may be called from any thread.
 */
public final class Dialects {

    /** In the order in which they are asked: the likeliest for a GOTOP L17 PRO first (README.md 1 of the fact-sheets). */
    private static final List<Dialect> ALL = List.of(new IwDialect(), new BracketDialect(), new GotopDialect());

    /** How many bytes may come before a decision has to fall. */
    public static final int SNIFF_LIMIT = 64;

    /** The name in the wire contract for bytes of no known dialect. */
    public static final String UNKNOWN = "unknown";

    private Dialects() {}

    public static List<Dialect> all() {
        return ALL;
    }

    /** The dialect of that {@link Dialect#name()}. */
    public static Optional<Dialect> named(String name) {
        return ALL.stream().filter(dialect -> dialect.name().equals(name)).findFirst();
    }

    /** What the first bytes of a connection or of a datagram say. */
    public sealed interface Verdict {

        /**
         * A dialect was recognised.
         *
         * @param from where its first frame begins; what stands before is noise or the rest of something else
         */
        record Known(Dialect dialect, int from) implements Verdict {}

        /**
         * A protocol that is recognised but not spoken here.
         *
         * @param protocol its name, for the reason in quarantine
         */
        record Foreign(ForeignProtocol protocol) implements Verdict {}

        /** It takes more bytes to say. */
        record NeedMore() implements Verdict {}

        /** No dialect begins within the first {@link #SNIFF_LIMIT} bytes. */
        record Unknown() implements Verdict {}
    }

    private static final Verdict NEED_MORE = new Verdict.NeedMore();
    private static final Verdict UNKNOWN_VERDICT = new Verdict.Unknown();

    /**
     * Tells which dialect the bytes in {@code [from, to)} begin with. Leading blanks are skipped; other bytes before a head
     * (half a frame from before a reconnect, a stray bracket) are stepped over as long as they stay within the limit.
     *
     * <p>The answer rests on the first {@link #SNIFF_LIMIT} bytes alone, the whole of the evidence among them: it is the same
     * whether more have arrived or not.
     *
     * @param ended whether nothing will follow, as at the end of a datagram: then the answer is never {@link Verdict.NeedMore}
     */
    public static Verdict sniff(byte[] bytes, int from, int to, boolean ended) {
        int last = Math.min(to, from + SNIFF_LIMIT);
        int first = Blanks.skip(bytes, from, last);
        boolean more = !ended && to - from < SNIFF_LIMIT;
        for (int at = first; at < last; at++) {
            boolean possible = false;
            for (Dialect dialect : ALL) {
                Sniff sniff = dialect.sniff(bytes, at, last, at == first);
                if (sniff == Sniff.YES) {
                    return new Verdict.Known(dialect, at);
                }
                possible |= sniff == Sniff.MORE;
            }
            if (at == first) {
                ForeignProtocol foreign = ForeignProtocol.recognise(bytes, at, last);
                if (foreign != null) {
                    return new Verdict.Foreign(foreign);
                }
                if (possible && more) {
                    break;
                }
            }
        }
        return more ? NEED_MORE : UNKNOWN_VERDICT;
    }

    /** The dialect of a whole piece of bytes, or absent: for tools that are handed a frame and nothing else. */
    public static @Nullable Dialect of(byte[] bytes) {
        return sniff(bytes, 0, bytes.length, true) instanceof Verdict.Known known ? known.dialect() : null;
    }
}
