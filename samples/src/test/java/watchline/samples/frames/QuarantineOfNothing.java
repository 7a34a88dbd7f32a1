package watchline.samples.frames;

import java.time.LocalDate;
import java.util.List;
import watchline.decoder.quarantine.QuarantineTable;
import watchline.decoder.quarantine.QuarantinedFrame;

/** A quarantine that is empty, for what never looks into it. */
final class QuarantineOfNothing implements QuarantineTable {

    @Override
    public Page read(LocalDate day, String after, int limit) {
        return new Page(List.of(), null);
    }

    @Override
    public void delete(QuarantinedFrame frame) {
        throw new AssertionError("nothing is stored here");
    }
}
