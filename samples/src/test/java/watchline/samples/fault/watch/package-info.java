/**
 * The watches' side of the fault suite: watches that know exactly what they sent and what was answered, a man in the middle
 * on their line, and the count of what became of every frame.
 */
@NullMarked
package watchline.samples.fault.watch;

import org.jspecify.annotations.NullMarked;
