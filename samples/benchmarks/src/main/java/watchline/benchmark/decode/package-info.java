/** How fast bytes become reports, and what that allocates, beside the obvious way to write it. */
@NullMarked
package watchline.benchmark.decode;

import org.jspecify.annotations.NullMarked;
