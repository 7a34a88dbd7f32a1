package watchline.dialect.iw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import watchline.dialect.model.Message;
import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;

/** A watch that has logged in, and what its frames come to. One character is one byte. */
final class Watch {

    static final String ID = "861265064025262";
    static final Instant NOW = Instant.parse("2026-11-22T09:48:11.123Z");

    private static final IwDialect DIALECT = new IwDialect();

    private Watch() {}

    static Report says(String frame) {
        return says(frame, NOW);
    }

    static Report says(String frame, Instant received) {
        return (Report) decode(frame, new DecodeContext(ID, received, NOW, 0)).message();
    }

    static Message means(String frame) {
        return decode(frame, new DecodeContext(ID, NOW, NOW, 0)).message();
    }

    static List<String> isAnswered(String frame) {
        return isAnswered(frame, 0);
    }

    static List<String> isAnswered(String frame, int zoneHours) {
        return decode(frame, new DecodeContext(ID, NOW, NOW, zoneHours)).replies().stream()
                .map(reply -> new String(reply, StandardCharsets.ISO_8859_1))
                .toList();
    }

    static Decoded beforeLogin(String frame) {
        return decode(frame, new DecodeContext(null, NOW, NOW, 0));
    }

    private static Decoded decode(String frame, DecodeContext context) {
        return DIALECT.decode(Stream.bytes(frame), context);
    }
}
