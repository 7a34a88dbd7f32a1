/** What the relay counts and measures, and the names it gives to reasons. */
@NullMarked
package watchline.relay.metrics;

import org.jspecify.annotations.NullMarked;
