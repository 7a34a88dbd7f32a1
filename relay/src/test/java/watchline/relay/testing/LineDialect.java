package watchline.relay.testing;

import java.util.List;
import watchline.dialect.Dialects;
import watchline.dialect.ForeignProtocol;
import watchline.dialect.model.Message;
import watchline.dialect.spi.Blanks;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Sniff;
import watchline.dialect.spi.Text;
import watchline.relay.net.Sniffer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * A language for tests: a frame is a head, a word, perhaps {@code =} and an id, and a semicolon: {@code @in=861265061234567;}.
 * The word {@code in} logs in, {@code hi} is a heartbeat, {@code sos} is urgent. At the end of a datagram the semicolon may be
 * missing, and after an exclamation mark also when the watch falls silent. A login is owed two replies, and any other frame one.
 */
public final class LineDialect implements Dialect {

    public static final LineDialect LINE = new LineDialect("line", '@');
    public static final LineDialect OTHER = new LineDialect("other", '%');
    public static final int MAX_FRAME = 4096;

    private static final int SNIFF_LIMIT = 64;

    private final String name;
    private final char head;

    private LineDialect(String name, char head) {
        this.name = name;
        this.head = head;
    }

    /** Knows both dialects at any of the first 64 bytes, and GT06 at the first. */
    public static Sniffer sniffer() {
        return (bytes, from, to, ended) -> {
            int first = Blanks.skip(bytes, from, to);
            if (Text.startsWith(bytes, first, to, "xx")) {
                return new Dialects.Verdict.Foreign(ForeignProtocol.GT06);
            }
            for (int at = first; at < Math.min(to, from + SNIFF_LIMIT); at++) {
                for (LineDialect dialect : List.of(LINE, OTHER)) {
                    if (bytes[at] == dialect.head) {
                        return new Dialects.Verdict.Known(dialect, at);
                    }
                }
            }
            return ended || to - from >= SNIFF_LIMIT ? new Dialects.Verdict.Unknown() : new Dialects.Verdict.NeedMore();
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        return bytes[from] == head ? Sniff.YES : Sniff.NO;
    }

    @Override
    public Cut cut(byte[] bytes, int from, int to, boolean ended) {
        int start = Blanks.skip(bytes, from, to);
        if (start == to) {
            return Cut.more(to, to);
        }
        if (bytes[start] != head) {
            int next = Text.indexOf(bytes, head, start, to);
            return Cut.junk(start, next < 0 ? to : next);
        }
        int end = Text.indexOf(bytes, ';', start, to);
        int length = (end < 0 ? to : end + 1) - start;
        if (length > MAX_FRAME) {
            return Cut.overlong(start, start + MAX_FRAME);
        }
        if (end < 0) {
            return ended && to - start > 1 ? Cut.frame(start, to) : Cut.more(start, to);
        }
        return Cut.frame(start, end + 1);
    }

    @Override
    public Cut settle(byte[] bytes, int from, int to) {
        return bytes[to - 1] == '!' ? Cut.frame(from, to) : Cut.more(from, to);
    }

    @Override
    public int maxFrameBytes() {
        return MAX_FRAME;
    }

    @Override
    public Glance glance(byte[] frame) {
        String text = new String(frame, ISO_8859_1).replace(";", "").substring(1);
        int equals = text.indexOf('=');
        String word = equals < 0 ? text : text.substring(0, equals);
        Glance.Role role =
                switch (word) {
                    case "in" -> Glance.Role.LOGIN;
                    case "hi" -> Glance.Role.HEARTBEAT;
                    case "sos" -> Glance.Role.URGENT;
                    default -> Glance.Role.ORDINARY;
                };
        return new Glance(equals < 0 ? null : text.substring(equals + 1), role);
    }

    @Override
    public Decoded decode(byte[] frame, DecodeContext context) {
        String text = new String(frame, ISO_8859_1);
        List<byte[]> replies = glance(frame).role() == Glance.Role.LOGIN
                ? List.of(own("welcome"), own("zone " + context.zoneHours()))
                : List.of(own(text));
        return new Decoded(context.deviceId(), new Message.Unknown(text), replies);
    }

    private static byte[] own(String text) {
        return ("own " + text).getBytes(ISO_8859_1);
    }
}
