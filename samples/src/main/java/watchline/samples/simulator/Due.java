package watchline.samples.simulator;

import java.time.Instant;

/**
 * Something that a watch has to say.
 *
 * @param at by the watch's clock, which is right; for an occasion that is timed no two of a watch are in the same second
 */
record Due(Occasion occasion, Moment moment, Instant at) {}
