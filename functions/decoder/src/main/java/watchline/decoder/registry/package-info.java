/** Which watches are known, under which ids, and what is done with those that are not. */
@NullMarked
package watchline.decoder.registry;

import org.jspecify.annotations.NullMarked;
