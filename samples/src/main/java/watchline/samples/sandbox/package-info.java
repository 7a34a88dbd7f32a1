/** Everything on one machine, without an account: relay, decoder, DynamoDB Local and printed alerts. */
@NullMarked
package watchline.samples.sandbox;

import org.jspecify.annotations.NullMarked;
