/** Finding the commands that wait for watches on this relay. */
@NullMarked
package watchline.relay.command;

import org.jspecify.annotations.NullMarked;
