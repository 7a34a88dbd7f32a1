package watchline.relay.net;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import watchline.dialect.spi.Blanks;

/** Arrays joined and cut, without a copy where none is needed. */
final class Bytes {

    private Bytes() {}

    static byte[] join(byte @Nullable [] held, byte[] more) {
        if (held == null) {
            return more;
        }
        byte[] joined = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, joined, held.length, more.length);
        return joined;
    }

    static byte[] slice(byte[] bytes, int from, int to) {
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    static boolean allBlank(byte[] bytes, int from, int to) {
        return Blanks.skip(bytes, from, to) == to;
    }
}
