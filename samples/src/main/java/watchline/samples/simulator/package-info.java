/**
 * Plays watches: what happens to a wearer in a day ({@code Life}), how each dialect says it ({@code WatchFirmware}), and how a
 * watch keeps its line ({@code Conversation}, {@code Link}). Written from the fact-sheets alone: it shares no code with the
 * decoders, so that each checks the other.
 */
@NullMarked
package watchline.samples.simulator;

import org.jspecify.annotations.NullMarked;
