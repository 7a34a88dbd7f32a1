package watchline.samples.tool;

import java.util.ArrayList;
import java.util.List;
import watchline.decoder.quarantine.Replay;

/** What became of frames, in words. */
final class Counted {

    private Counted() {}

    static String inWords(Replay.Counts counts) {
        List<String> words = new ArrayList<>();
        words.add(counts.stored() + " stored");
        words.add(counts.kept() + " stay in quarantine");
        if (counts.passed() > 0) {
            words.add(counts.passed() + " left alone, as they are not one whole frame of a dialect that is spoken");
        }
        if (counts.busy() > 0) {
            words.add(counts.busy() + " could not be stored now: give the same command again");
        }
        return String.join(", ", words);
    }
}
