/** A report as it arrived, when it was, and the items of the tables {@code reports} and {@code quarantine}. */
@NullMarked
package watchline.decoder.report;

import org.jspecify.annotations.NullMarked;
