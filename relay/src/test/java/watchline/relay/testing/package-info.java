/** What tests of the relay share: a dialect, a decoder and a clock of their own. */
@NullMarked
package watchline.relay.testing;

import org.jspecify.annotations.NullMarked;
