/** What a frame means, whatever dialect it was said in. Immutable values, safe on any thread. */
@NullMarked
package watchline.dialect.model;

import org.jspecify.annotations.NullMarked;
