package watchline.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a watch says, and what it is owed for it. One watch's own: {@link #at} writes into the bytes. Used by one thread.
 *
 * @param bytes the frame
 * @param clock where the frame says what time it is
 * @param reply exactly, or its beginning; empty when the frame is never answered
 */
record Phrase(byte[] bytes, ClockPlace clock, byte[] reply) {

    private static final Pattern IW = Pattern.compile("^IWAP(?:01|10)(\\d{6})[AV].{26}(\\d{6})");
    private static final Pattern BRACKET = Pattern.compile("^\\[3G\\*\\d{10}\\*\\p{XDigit}{4}\\*UD,(\\d{6}),(\\d{6}),");
    private static final Pattern GOTOP = Pattern.compile("^#\\d{15},CMD-T,A,DATE:(\\d{6}),TIME:(\\d{6}),");

    /**
     * Where date and time stand, or {@link #NONE}.
     *
     * @param dayFirst whether the date begins with the day
     */
    record ClockPlace(int date, int time, boolean dayFirst) {

        static final ClockPlace NONE = new ClockPlace(-1, -1, false);
    }

    static Phrase of(byte[] frame, byte[] reply) {
        return new Phrase(frame, place(new String(frame, StandardCharsets.ISO_8859_1)), reply);
    }

    /** The same frame, with nothing in it that changes. */
    static Phrase fixed(byte[] frame, byte[] reply) {
        return new Phrase(frame, ClockPlace.NONE, reply);
    }

    private static ClockPlace place(String frame) {
        for (Pattern pattern : new Pattern[] {IW, BRACKET, GOTOP}) {
            Matcher found = pattern.matcher(frame);
            if (found.find()) {
                return new ClockPlace(found.start(1), found.start(2), pattern == BRACKET);
            }
        }
        return ClockPlace.NONE;
    }

    boolean isAnswered() {
        return reply.length > 0;
    }

    /** The bytes to send at that time; good until the next call. */
    byte[] at(Stamp stamp) {
        if (clock.date() >= 0) {
            byte[] date = clock.dayFirst() ? stamp.dayFirst() : stamp.yearFirst();
            System.arraycopy(date, 0, bytes, clock.date(), date.length);
            System.arraycopy(stamp.time(), 0, bytes, clock.time(), stamp.time().length);
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase phrase
                && Arrays.equals(bytes, phrase.bytes)
                && Arrays.equals(reply, phrase.reply);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
