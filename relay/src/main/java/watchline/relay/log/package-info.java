/** Events that repeat, summed up. */
@NullMarked
package watchline.relay.log;

import org.jspecify.annotations.NullMarked;
