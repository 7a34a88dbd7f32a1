package watchline.dialect.bracket;

import watchline.dialect.model.Fix;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;

/** Frames that list cells outside of the layout of positions: {@code GS1}, {@code WG}, {@code WAD} (bracket.md 4). */
final class CellsOnlyDecoder {

    private static final int NOT_FOUND = -1;

    private CellsOnlyDecoder() {}

    /** {@code GS1,<n>,<x>,<mcc>,<mnc>,(lac,cid,signal)*n}. */
    static Report decode(BracketHead head) {
        ReportBuilder report = position(head);
        CellDecoder.read(head.parameters(), report);
        return report.build();
    }

    /**
     * {@code WG} and {@code WAD} want an address for cells or a position. Their layout is not published: what looks like a list
     * of cells is read as one, and the whole is kept as text.
     */
    static Report question(BracketHead head) {
        int list = cells(head);
        if (list == NOT_FOUND) {
            return EventDecoder.question(head);
        }
        ReportBuilder report = position(head).extra("parameters", head.parametersText());
        CellDecoder.read(new Cursor(head.bytes(), list, head.contentTo()), report);
        return report.build();
    }

    private static int cells(BracketHead head) {
        Cursor fields = head.parameters();
        while (fields.hasNext()) {
            int start = fields.restStart();
            if (CellDecoder.isList(new Cursor(head.bytes(), start, head.contentTo()))) {
                return start;
            }
            fields.next(',');
        }
        return NOT_FOUND;
    }

    private static ReportBuilder position(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.POSITION).place(Fix.NONE, Double.NaN, Double.NaN);
    }
}
