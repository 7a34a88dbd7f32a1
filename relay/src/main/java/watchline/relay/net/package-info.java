/** The sockets: the only package that knows Netty. */
@NullMarked
package watchline.relay.net;

import org.jspecify.annotations.NullMarked;
