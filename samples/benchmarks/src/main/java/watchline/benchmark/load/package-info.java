/** The load tool: many watches on few threads, that say frames of {@code samples/frames} and hold every reply against what is owed. */
@NullMarked
package watchline.benchmark.load;

import org.jspecify.annotations.NullMarked;
