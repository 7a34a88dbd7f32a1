package watchline.samples.simulator;

import org.jspecify.annotations.Nullable;

/**
 * An order of the server, as the watch understood it.
 *
 * @param acknowledgement what the watch answers at once; absent when what it does then is the answer
 * @param then what it does besides; absent when nothing can be seen of it here
 */
record Command(@Nullable Frame acknowledgement, @Nullable Occasion then) {}
