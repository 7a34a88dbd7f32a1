/** Frames that lie in quarantine: reading them, and letting them out through the decoder. */
@NullMarked
package watchline.decoder.quarantine;

import org.jspecify.annotations.NullMarked;
