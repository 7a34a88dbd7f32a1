/** What a dialect is made of, and the tools to write one: cursors over bytes, bounds, builders. */
@NullMarked
package watchline.dialect.spi;

import org.jspecify.annotations.NullMarked;
