/** Days of a watch, written down as text, and what each of their reports must change. */
@NullMarked
package watchline.decoder.rule.day;

import org.jspecify.annotations.NullMarked;
