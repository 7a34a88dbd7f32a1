/** Time as the relay measures it, so that tests can hand in their own. */
@NullMarked
package watchline.relay.time;

import org.jspecify.annotations.NullMarked;
