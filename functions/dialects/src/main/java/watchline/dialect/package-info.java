/** Every dialect that Watchline speaks, and how to tell which one a watch speaks. */
@NullMarked
package watchline.dialect;

import org.jspecify.annotations.NullMarked;
