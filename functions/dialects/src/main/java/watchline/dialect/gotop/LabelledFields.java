package watchline.dialect.gotop;

import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Text;

/**
 * Walks fields that are told by a label ({@code LAT:59.9963666N}) or, on devices that write none, by their place. A field with
 * the label of another means that the wanted one is missing, and costs that one only. Not for sharing between threads.
 */
final class LabelledFields {

    static final String DATE = GotopHead.DATE;
    static final String TIME = "TIME:";
    static final String LAT = "LAT:";
    static final String LON = "LOT:";
    /** The other spelling of {@link #LON}. */
    private static final String LON_TOO = "LON:";

    static final String SPEED = "Speed:";

    private static final String[] LABELS = {DATE, TIME, LAT, LON, LON_TOO, SPEED};

    private final Cursor fields;
    private int from;
    private int to;

    LabelledFields(Cursor fields) {
        this.fields = fields;
    }

    /** Moves to the value with that label; empty when it is missing. */
    LabelledFields take(String label) {
        boolean there = fields.hasNext();
        int rest = fields.restStart();
        fields.next(',');
        from = fields.start();
        to = fields.end();
        String found = labelOfField();
        if (found.equals(label) || (found.equals(LON_TOO) && label.equals(LON))) {
            from += label.length();
        } else if (there && !found.isEmpty()) {
            fields.rewind(rest);
            to = from;
        }
        return this;
    }

    private String labelOfField() {
        for (String label : LABELS) {
            if (Text.startsWith(fields.bytes(), from, to, label)) {
                return label;
            }
        }
        return "";
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }
}
