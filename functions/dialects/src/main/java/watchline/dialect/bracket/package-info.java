/**
 * The bracket dialect, {@code [3G*8800000015*0002*LK]}: what the watch sends, and the answers it is owed (bracket.md 1 to 4, 7).
 * {@link watchline.dialect.bracket.BracketDialect} is the door; behind it stand a class a step and a class a kind of message.
 */
@NullMarked
package watchline.dialect.bracket;

import org.jspecify.annotations.NullMarked;
