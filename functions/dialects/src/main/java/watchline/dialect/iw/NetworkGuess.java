package watchline.dialect.iw;

import watchline.dialect.model.Fix;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;
import watchline.dialect.spi.Text;

/**
 * Reads {@code ,[30.811805@103.532481]} at the end of a position: where firmware of line T guesses to be from the networks
 * around it, perhaps in the Chinese map datum, which may be off by half a kilometre (iw.md 3.1). It is never shown as a
 * satellite fix: without one it is a place of the network, beside one it is kept as text.
 */
final class NetworkGuess {

    private NetworkGuess() {}

    /** Where the fields before the guess end; {@code to} when there is none. */
    static int read(byte[] bytes, int from, int to, boolean fix, ReportBuilder report) {
        if (from >= to || bytes[to - 1] != ']') {
            return to;
        }
        int open = Text.lastIndexOf(bytes, '[', from, to);
        int at = Text.indexOf(bytes, '@', Math.max(open, from), to);
        if (open < 0 || at < 0) {
            return to;
        }
        double lat = Numbers.decimal(bytes, open + 1, at);
        double lon = Numbers.decimal(bytes, at + 1, to - 1);
        boolean place = Bounds.LATITUDE.contains(lat) && Bounds.LONGITUDE.contains(lon) && !(lat == 0 && lon == 0);
        if (place && !fix) {
            report.place(Fix.NETWORK, lat, lon);
        } else {
            report.extra("networkGuess", Fields.shown(bytes, open + 1, to - 1));
        }
        return open > from && bytes[open - 1] == ',' ? open - 1 : open;
    }
}
