/** The tools of an operator: {@code samples/watchline}. */
@NullMarked
package watchline.samples.tool;

import org.jspecify.annotations.NullMarked;
