package watchline.decoder.quarantine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.decoder.store.StoreException;

/**
 * The seam to the table {@code quarantine} for those who look into it. Its promises are the tests of
 * {@code QuarantineTableContract}. All methods may be called from any thread.
 */
public interface QuarantineTable {

    /**
     * A part of a day.
     *
     * @param frames in the order in which they were received; may be empty although there are more
     * @param next where to go on; absent at the end of the day
     */
    record Page(List<QuarantinedFrame> frames, @Nullable String next) {}

    /**
     * Reads on. Items that the decoder did not write are passed over.
     *
     * @param after frames with a greater {@code sk} only; a time works too, and empty text means all
     * @param limit of frames in the page
     * @throws StoreException if the table could not be read
     */
    Page read(LocalDate day, String after, int limit);

    /**
     * Deletes a frame; does nothing when it is not there any more.
     *
     * @throws StoreException if the table could not be written
     */
    void delete(QuarantinedFrame frame);
}
