/**
 * What a server can ask of a watch, in words that every dialect shares. How each dialect says it stands in the packages of the
 * dialects; this one depends on none of them.
 */
@NullMarked
package watchline.dialect.command;

import org.jspecify.annotations.NullMarked;
