/** What the rules remember of a watch between its reports, in its item of {@code devices}. */
@NullMarked
package watchline.decoder.rule.state;

import org.jspecify.annotations.NullMarked;
