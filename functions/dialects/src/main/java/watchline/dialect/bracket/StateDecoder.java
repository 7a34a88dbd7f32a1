package watchline.dialect.bracket;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * The answers to the queries {@code VERNO} and {@code TS}, which acknowledge the command as well. Some firmware answers with
 * the bare word. Source: bracket.md 4 and 5.
 */
final class StateDecoder {

    private StateDecoder() {}

    static Report version(BracketHead head) {
        return answer(head).extra("firmware", head.parametersText()).build();
    }

    /** {@code TS,ver:..;ID:..;imei:..;upload:600;batlevel:87;...}: the whole as one text, and what others ask for. */
    static Report state(BracketHead head) {
        ReportBuilder report = answer(head).extra("settings", head.parametersText());
        Cursor entries = new Cursor(head.bytes(), head.parametersFrom(), head.contentTo());
        while (entries.next(';')) {
            Cursor entry = new Cursor(head.bytes(), entries.start(), entries.end());
            entry.next(':');
            String key = entry.text();
            Cursor value = new Cursor(head.bytes(), entry.restStart(), entry.limit());
            value.next(';');
            readEntry(key, value, report);
        }
        return report.build();
    }

    private static void readEntry(String key, Cursor value, ReportBuilder report) {
        switch (key) {
            case "ver" ->
                report.extra("firmware", Text.clean(value.bytes(), value.start(), value.end(), Bounds.MAX_TEXT_BYTES));
            case "imei" -> Extras.imei(report, value);
            case "upload" -> Extras.whole(report, DeviceInfoDecoder.INTERVAL, value);
            case "batlevel" -> report.batteryPct(value.whole());
            default -> {
                // Stays in the text of the whole.
            }
        }
    }

    private static ReportBuilder answer(BracketHead head) {
        String word = head.word();
        return new ReportBuilder(word, Kind.STATUS).extra("ack", true).extra("command", word);
    }
}
