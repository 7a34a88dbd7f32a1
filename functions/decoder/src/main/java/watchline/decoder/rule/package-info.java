/** When there is an alarm: pure functions of what is known of a watch and what it reports. */
@NullMarked
package watchline.decoder.rule;

import org.jspecify.annotations.NullMarked;
