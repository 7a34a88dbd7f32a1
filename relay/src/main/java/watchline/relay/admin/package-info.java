/** What an operator and a load balancer can ask the relay over HTTP. */
@NullMarked
package watchline.relay.admin;

import org.jspecify.annotations.NullMarked;
