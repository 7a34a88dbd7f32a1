/** The folder {@code samples/frames}: what stood on the wire, and beside it what it means. */
@NullMarked
package watchline.samples.frames;

import org.jspecify.annotations.NullMarked;
