/** How long the function takes to start: its jar on the runtime of Lambda, by JDK and by what is done to make it start sooner. */
@NullMarked
package watchline.benchmark.start;

import org.jspecify.annotations.NullMarked;
