package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/** Reads what was measured over a while and whose layout is published in part or not at all (iw.md 3.6, 3.7). */
final class SeriesDecoder {

    private SeriesDecoder() {}

    /**
     * AP97: {@code 2300@0800,109,001222222113} is the window of sleep in local time, a number, and a digit for each slot of
     * the window. What number and digits mean is not published.
     */
    static Report sleep(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.HEALTH);
        Cursor fields = frame.parameters();
        fields.next(',');
        Cursor window = new Cursor(fields.bytes(), fields.start(), fields.end());
        window.next('@');
        report.extra("sleepStart", window.text());
        window.next('@');
        report.extra("sleepEnd", window.text());
        Fields.keep(Fields.whole(fields, IwBounds.SLEEP_NUMBER, report), IwBounds.SLEEP_NUMBER, report);
        fields.next(',');
        return report.extra("sleepDigits", fields.text()).build();
    }

    /** APHD: samples of an ECG, in a layout that is not available. They are counted, not kept. */
    static Report ecg(IwFrame frame) {
        return new ReportBuilder(frame.name(), Kind.HEALTH)
                .extra("bytes", frame.end() - frame.start())
                .build();
    }

    /** AP51 and AP52 of line K: a time, then measurements or sport in a layout that is not published. */
    static Report timed(IwFrame frame, DecodeContext context) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.HEALTH);
        Cursor fields = frame.parameters();
        fields.next(',');
        IwDates.stamp(fields.bytes(), fields.start(), fields.end(), context.received(), report);
        return report.extra("rest", Text.clean(frame.bytes(), fields.restStart(), frame.end(), Bounds.MAX_TEXT_BYTES))
                .build();
    }
}
