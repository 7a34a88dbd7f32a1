/** The order of frames: one watch, one batch at a time. */
@NullMarked
package watchline.relay.lane;

import org.jspecify.annotations.NullMarked;
