package watchline.dialect.fuzz;

import java.nio.charset.StandardCharsets;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;

/**
 * What may go back to a watch: one short frame of printable text with one terminator, at its end. So nothing that a watch sent
 * can make the answer into two. Acknowledgements and bytes that could not be read are not answered, and GOTOP text never is.
 */
final class ReplyPromises {

    private static final int MAX_REPLY_BYTES = 128;

    private ReplyPromises() {}

    static void check(Dialect dialect, Decoded decoded) {
        Message message = decoded.message();
        boolean silent = message instanceof Message.Malformed || isAcknowledgement(message);
        int most = silent || dialect.name().equals("gotop") ? 0 : 1;
        Promise.hold(
                decoded.replies().size() <= most,
                "{}: {} answers",
                message,
                decoded.replies().size());
        for (byte[] reply : decoded.replies()) {
            check(dialect, reply);
        }
    }

    private static void check(Dialect dialect, byte[] reply) {
        String text = new String(reply, StandardCharsets.ISO_8859_1);
        Promise.hold(reply.length <= MAX_REPLY_BYTES, "answer of {} bytes: {}", reply.length, text);
        Promise.hold(text.chars().allMatch(c -> c >= ' ' && c < 0x7F), "answer is not printable: {}", text);
        boolean oneFrame =
                switch (dialect.name()) {
                    case "iw" ->
                        (text.startsWith("IWBP") || text.startsWith("TRVBP")) && text.indexOf('#') == text.length() - 1;
                    case "bracket" -> text.lastIndexOf('[') == 0 && text.indexOf(']') == text.length() - 1;
                    default -> false;
                };
        Promise.hold(oneFrame, "answer is not one frame: {}", text);
    }

    private static boolean isAcknowledgement(Message message) {
        return message instanceof Report report
                && Boolean.TRUE.equals(report.extra().get("ack"));
    }
}
