package watchline.dialect.bracket;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Voice messages and pictures. They are described, not stored: their bytes are far larger than what an item may hold, and a
 * recording is nobody's to keep unasked. Source: bracket.md 4.
 */
final class MediaDecoder {

    private static final Bounds INDEX = new Bounds("index", 0, 65_535);
    private static final Bounds TOTAL = new Bounds("total", 0, 65_535);
    private static final Bounds CODE = new Bounds("code", 0, 65_535);
    private static final int MAX_TAKEN_AT_BYTES = 14;

    private static final String AMR = "#!AMR";
    private static final String JPEG = "\u00FF\u00D8\u00FF";

    private MediaDecoder() {}

    /** Whether a {@code TK} holds audio; a body of one byte is the acknowledgement of a voice message to the watch. */
    static boolean isAudio(BracketHead head) {
        return head.contentTo() - head.parametersFrom() > 1;
    }

    /** {@code TK,<audio>}. */
    static Report voice(BracketHead head) {
        return describe(head, event(head), head.parametersFrom());
    }

    /** {@code JXTK,a,b,<current>,<total>,<audio>}; what a and b mean is not published. */
    static Report voicePart(BracketHead head) {
        ReportBuilder report = event(head);
        Cursor fields = head.parameters();
        fields.next(',');
        report.extra("a", fields.text());
        fields.next(',');
        report.extra("b", fields.text());
        fields.next(',');
        Extras.whole(report, INDEX, fields);
        fields.next(',');
        Extras.whole(report, TOTAL, fields);
        return describe(head, report, fields.restStart());
    }

    /** {@code img,5,<yyMMddHHmmss>,<JPEG>}; in which zone the time is, is not published, so it is kept as it came. */
    static Report picture(BracketHead head) {
        ReportBuilder report = event(head);
        Cursor fields = head.parameters();
        fields.next(',');
        Extras.whole(report, CODE, fields);
        fields.next(',');
        report.extra("takenAt", Text.clean(fields.bytes(), fields.start(), fields.end(), MAX_TAKEN_AT_BYTES));
        return describe(head, report, fields.restStart());
    }

    private static Report describe(BracketHead head, ReportBuilder report, int from) {
        byte[] body = Escapes.unescape(head.bytes(), from, head.contentTo());
        return report.extra("length", body.length).extra("format", format(body)).build();
    }

    /** By the first bytes; empty, which is not kept, when they are of neither format that these watches send. */
    private static String format(byte[] body) {
        if (Text.startsWith(body, 0, body.length, AMR)) {
            return "amr";
        }
        return isJpeg(body) ? "jpeg" : "";
    }

    private static boolean isJpeg(byte[] body) {
        if (body.length < JPEG.length()) {
            return false;
        }
        for (int i = 0; i < JPEG.length(); i++) {
            if ((body[i] & 0xFF) != JPEG.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static ReportBuilder event(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.EVENT);
    }
}
