package watchline.decoder.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The short digest of a frame that ends its key: the same bytes give the same item, however often they come. */
final class Digest {

    private static final int BYTES = 4;

    private Digest() {}

    /** The first 8 hexadecimal digits of the SHA-256. */
    static String of(byte[] frame) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(frame);
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
