/** Where a frame rests from being read until the decoder has said what became of it. */
@NullMarked
package watchline.relay.journal;

import org.jspecify.annotations.NullMarked;
