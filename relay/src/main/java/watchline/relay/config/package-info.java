/** Every setting of the relay: one table of keys, and the record that the rest of the relay reads. */
@NullMarked
package watchline.relay.config;

import org.jspecify.annotations.NullMarked;
