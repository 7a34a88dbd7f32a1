/** Frames without what would tell whose they are: for handing them to a manufacturer. */
@NullMarked
package watchline.samples.mask;

import org.jspecify.annotations.NullMarked;
