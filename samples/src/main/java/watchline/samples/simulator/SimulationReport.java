package watchline.samples.simulator;

import java.util.List;
import java.util.Map;

/**
 * What a simulation has come to.
 *
 * @param watches that took part
 * @param neverOnline of them, those that the server never let in
 * @param framesByWord frames sent by the watch's own word, repeats included
 * @param framesByWatch the same by device id
 * @param sent frames in all, repeats included
 * @param repeats of them, those whose bytes had gone out before
 * @param right replies within the time-out
 * @param late replies after it
 * @param wrong downlinks that answer nothing and order nothing
 * @param missing frames whose reply never came
 * @param reconnects lines made anew
 * @param commands orders of the server that watches carried out
 * @param unsent what watches had still to say at the end
 * @param complaints the first wrong replies and the first missing ones, in words
 * @param frames everything that was sent, in the order of each watch; empty unless it was to be kept
 */
public record SimulationReport(
        int watches,
        int neverOnline,
        Map<String, Long> framesByWord,
        Map<String, Long> framesByWatch,
        long sent,
        long repeats,
        long right,
        long late,
        long wrong,
        long missing,
        long reconnects,
        long commands,
        long unsent,
        List<String> complaints,
        List<SentFrame> frames) {

    /** Replies that were owed: one for each frame that asks for one, however often it was sent. */
    public long expected() {
        return right + late + missing;
    }

    /** Whether the server owes nobody an answer and said nothing wrong. */
    public boolean isClean() {
        return wrong == 0 && missing == 0 && neverOnline == 0;
    }
}
