/** What a frame costs in write units, by what watches say, and how many frames share an invocation. */
@NullMarked
package watchline.benchmark.units;

import org.jspecify.annotations.NullMarked;
