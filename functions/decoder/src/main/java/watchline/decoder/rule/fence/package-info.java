/** Fences that the server keeps: shapes on the globe, and on which side of them a watch is for certain. Pure functions. */
@NullMarked
package watchline.decoder.rule.fence;

import org.jspecify.annotations.NullMarked;
