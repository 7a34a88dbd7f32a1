/** Scenes that simulated watches play, and the messages that have to come of them. */
@NullMarked
package watchline.samples.scene;

import org.jspecify.annotations.NullMarked;
