/** The Lambda function over the wire contract: decode, store, alert, answer. Its steps are classes of this package, in the order of {@link watchline.decoder.Decoder}. */
@NullMarked
package watchline.decoder;

import org.jspecify.annotations.NullMarked;
