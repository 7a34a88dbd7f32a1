/** Asking the decoder, and what follows from its answer. */
@NullMarked
package watchline.relay.invoke;

import org.jspecify.annotations.NullMarked;
