/** Answers that the relay gives itself, so that watches keep their line while the decoder is away. */
@NullMarked
package watchline.relay.hold;

import org.jspecify.annotations.NullMarked;
