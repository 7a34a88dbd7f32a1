package watchline.dialect.bracket;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;

/**
 * The frames that open and keep a line. {@code LK,<steps>,<tumbles>,<battery>} comes about every minute at first, then every 5
 * to 8; a watch that is not answered sends nothing else and reboots its modem in the end (bracket.md 2).
 */
final class LinkDecoder {

    private LinkDecoder() {}

    static Report decode(BracketHead head) {
        ReportBuilder report = new ReportBuilder(head.word(), Kind.STATUS);
        Cursor fields = head.parameters();
        fields.next(',');
        report.steps(fields.whole());
        fields.next(',');
        report.rolls(fields.whole());
        fields.next(',');
        report.batteryPct(fields.whole());
        return report.build();
    }

    /** {@code INIT}, the first contact of some brands; nobody describes its fields. */
    static Report first(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.STATUS)
                .extra("parameters", head.parametersText())
                .build();
    }
}
