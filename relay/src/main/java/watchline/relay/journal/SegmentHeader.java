package watchline.relay.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What a segment begins with, and what its file is called.
 *
 * @param number in the order in which segments are filled
 * @param created for whoever looks at the file
 * @param salt random; what its records are told by
 */
record SegmentHeader(long number, Instant created, long salt) {

    static final int BYTES = 40;
    static final int VERSION = 1;

    private static final byte[] MAGIC = {'W', 'L', 'J', 'R', 'N', 'L', '\r', '\n'};
    private static final String SUFFIX = ".segment";
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.segment");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})\\.segment(\\..*)?");

    /** What a file in preparation ends with. */
    static final String UNFINISHED = ".new";

    /** What a file ends with that cannot be read. */
    static final String DAMAGED = ".damaged";

    static String name(long number) {
        return String.format("%012d", number) + SUFFIX;
    }

    /** The number of the segment in a file of that name. */
    static OptionalLong numberOf(String name) {
        return number(NAME, name);
    }

    /** As {@link #numberOf}, also of files in preparation and of damaged ones. */
    static OptionalLong numberIn(String name) {
        return number(NUMBERED, name);
    }

    ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(MAGIC)
                .putInt(VERSION)
                .putLong(number)
                .putLong(created.toEpochMilli())
                .putLong(salt);
        return bytes.putInt(checksum(bytes)).flip();
    }

    /**
     * Reads the head of a file.
     *
     * @param expected the number in the file's name
     * @throws IOException if it is none of a segment that this version can read
     */
    static SegmentHeader read(ByteBuffer file, long expected) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        if (file.limit() < BYTES) {
            throw new IOException("header: " + file.limit() + " bytes (expected: at least " + BYTES + ")");
        }
        ByteBuffer head = file.slice(0, BYTES);
        head.get(magic);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("header: not that of a journal");
        }
        int version = head.getInt();
        if (version != VERSION) {
            throw new IOException("format: " + version + " (expected: " + VERSION + ")");
        }
        SegmentHeader header = new SegmentHeader(head.getLong(), Instant.ofEpochMilli(head.getLong()), head.getLong());
        if (checksum(head) != head.getInt()) {
            throw new IOException("header: checksum is not right");
        }
        if (header.number() != expected) {
            throw new IOException("header: number " + header.number() + " (expected: " + expected + ")");
        }
        return header;
    }

    private static OptionalLong number(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }

    /** Of what stands before the position. */
    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(0, bytes.position()));
        return (int) crc.getValue();
    }
}
