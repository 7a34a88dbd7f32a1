/** Which watch is on which connection, and the way of a reply back to it. */
@NullMarked
package watchline.relay.session;

import org.jspecify.annotations.NullMarked;
