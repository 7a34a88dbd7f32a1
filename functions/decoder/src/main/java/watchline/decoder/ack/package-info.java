/** Acknowledging an alarm: the signed link, its keys, what a carer answers, and the seam to the alarms. */
@NullMarked
package watchline.decoder.ack;

import org.jspecify.annotations.NullMarked;
