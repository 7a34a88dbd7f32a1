package watchline.dialect.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One thing that firmware, or the line, does to a frame. It fits any frame: places are taken modulo what is there.
 *
 * @param size bytes that a removal or a repetition takes
 * @param value the byte that is put in
 */
record Damage(Kind kind, int place, int size, byte value) {

    enum Kind {
        REPLACE,
        INSERT,
        REMOVE,
        REPEAT,
        /** The rest is lost, the terminator too. */
        TRUNCATE,
        /** The rest is lost, and the watch writes its terminator all the same. */
        END_EARLY,
        EMPTY_FIELD,
        REMOVE_FIELD
    }

    byte[] applyTo(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = place % bytes.length;
        int end = Math.min(bytes.length, at + size);
        return switch (kind) {
            case REPLACE -> splice(bytes, at, at + 1, new byte[] {value});
            case INSERT -> splice(bytes, at, at, new byte[] {value});
            case REMOVE -> splice(bytes, at, end, new byte[0]);
            case REPEAT -> splice(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case TRUNCATE -> Arrays.copyOf(bytes, at);
            case END_EARLY -> splice(bytes, at, bytes.length - 1, new byte[0]);
            case EMPTY_FIELD -> field(bytes, 1);
            case REMOVE_FIELD -> field(bytes, 0);
        };
    }

    static byte[] applyAll(List<Damage> damages, byte[] bytes) {
        byte[] damaged = bytes;
        for (Damage damage : damages) {
            damaged = damage.applyTo(damaged);
        }
        return damaged;
    }

    /** Takes out what stands between two commas, and the first of them if {@code kept} is 0. */
    private byte[] field(byte[] bytes, int kept) {
        int[] commas =
                IntStream.range(0, bytes.length).filter(i -> bytes[i] == ',').toArray();
        if (commas.length == 0) {
            return bytes;
        }
        int field = place % commas.length;
        int to = field + 1 < commas.length ? commas[field + 1] : bytes.length - 1;
        return splice(bytes, Math.min(commas[field] + kept, to), to, new byte[0]);
    }

    static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + middle.length);
        System.arraycopy(middle, 0, result, from, middle.length);
        System.arraycopy(bytes, to, result, from + middle.length, bytes.length - to);
        return result;
    }
}
