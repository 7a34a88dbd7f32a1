package watchline.samples.fault.watch;

import java.time.Instant;
import java.util.Locale;

/**
 * The bracket dialect. Its reports are positions kept through a dead zone (UD2), which nobody answers, so that it sends them
 * at its own pace whatever the server does. A press is an AL with bit 16; it bears the counter of a ZJ device, which the
 * reply repeats (bracket.md 1).
 */
final class BracketTongue implements Tongue {

    private static final String VENDOR = "ZJ";
    private static final int INDEXES = 0x10000;

    private final String id;
    private final Instant start;

    BracketTongue(String id, Instant start) {
        this.id = id;
        this.start = start;
    }

    @Override
    public String device() {
        return id;
    }

    @Override
    public Call login() {
        return heartbeat();
    }

    @Override
    public Call heartbeat() {
        return new Call(frame("LK,50,100,100"), frame("LK"));
    }

    @Override
    public NumberedFrame report(int number) {
        Instant time = start.plusSeconds(number);
        return new NumberedFrame(id, number, time, false, frame("UD2," + position(time, number, "00000008")), null);
    }

    @Override
    public NumberedFrame sos(int number) {
        Instant time = start.plusSeconds(number);
        String index = String.format(Locale.ROOT, "%04X", number % INDEXES);
        return new NumberedFrame(
                id,
                number,
                time,
                true,
                indexed(index, "AL," + position(time, number, "00010008")),
                indexed(index, "AL"));
    }

    private static String position(Instant time, int number, String status) {
        return Times.DAY_FIRST.format(time) + "," + Times.CLOCK.format(time)
                + ",A,22.570733,N,113.8626083,E,0.00,249.5,0.0,6,100,60," + number + ",0," + status
                + ",1,255,460,1,9529,21809,158,0,40.7";
    }

    private String frame(String content) {
        return String.format(Locale.ROOT, "[%s*%s*%04X*%s]", VENDOR, id, content.length(), content);
    }

    private String indexed(String index, String content) {
        return String.format(Locale.ROOT, "[%s*%s*%s*%04X*%s]", VENDOR, id, index, content.length(), content);
    }

    @Override
    public char terminator() {
        return ']';
    }
}
