/** A frame on its way through the relay. */
@NullMarked
package watchline.relay.frame;

import org.jspecify.annotations.NullMarked;
