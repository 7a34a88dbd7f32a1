/** The second entry of the function's jar: what time brings about, and no frame. Its steps are a list; see {@link watchline.decoder.sweep.SweepStep}. */
@NullMarked
package watchline.decoder.sweep;

import org.jspecify.annotations.NullMarked;
