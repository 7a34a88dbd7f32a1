package watchline.benchmark.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one watch says.
 *
 * @param device its id
 * @param login first of all, and its reply is waited for; absent when it just begins
 * @param phrases over and over
 */
record Script(String device, @Nullable Phrase login, List<Phrase> phrases) {}
