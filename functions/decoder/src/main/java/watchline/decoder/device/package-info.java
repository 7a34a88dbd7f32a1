/** What is known of a watch between its frames, and when it is worth a write. */
@NullMarked
package watchline.decoder.device;

import org.jspecify.annotations.NullMarked;
