/** {@code samples/watchline}: the operator's tool for commands to watches, the registry of watches, carers and the quarantine. */
@NullMarked
package watchline.samples.tool;

import org.jspecify.annotations.NullMarked;
