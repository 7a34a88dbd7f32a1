/**
 * GOTOP's own text dialect, {@code #861785001515349,CMD-X#}: what the device sends (gotop-text.md 1 to 3, 5). Nothing is ever
 * answered. {@link watchline.dialect.gotop.GotopDialect} is the door; behind it stand a class a step and a class a tail.
 */
@NullMarked
package watchline.dialect.gotop;

import org.jspecify.annotations.NullMarked;
