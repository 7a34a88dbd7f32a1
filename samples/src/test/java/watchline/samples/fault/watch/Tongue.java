package watchline.samples.fault.watch;

import org.jspecify.annotations.Nullable;

/** How one watch says things. Has no state: the same number is the same bytes, whenever it is said. */
interface Tongue {

    /** What is said to be let in, or to keep the line, and how it is answered. */
    record Call(String text, String replyPrefix) {

        boolean answeredBy(String downlink) {
            return downlink.startsWith(replyPrefix);
        }
    }

    /** As it stands in the tables. */
    String device();

    /** What opens every line; absent where the dialect has no login. */
    @Nullable
    Call login();

    /** What keeps the line; absent where the dialect has none that is answered. */
    @Nullable
    Call heartbeat();

    NumberedFrame report(int number);

    NumberedFrame sos(int number);

    /** The byte that ends a downlink. */
    char terminator();
}
