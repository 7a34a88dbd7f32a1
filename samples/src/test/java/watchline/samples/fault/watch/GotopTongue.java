package watchline.samples.fault.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** GOTOP's own text dialect: no login, and nothing is ever answered (gotop-text.md). */
final class GotopTongue implements Tongue {

    private final String imei;
    private final Instant start;

    GotopTongue(String imei, Instant start) {
        this.imei = imei;
        this.start = start;
    }

    @Override
    public String device() {
        return imei;
    }

    @Override
    public @Nullable Call login() {
        return null;
    }

    @Override
    public @Nullable Call heartbeat() {
        return null;
    }

    @Override
    public NumberedFrame report(int number) {
        return frame("CMD-T", number, false);
    }

    @Override
    public NumberedFrame sos(int number) {
        return frame("CMD-KEY", number, true);
    }

    private NumberedFrame frame(String word, int number, boolean sos) {
        Instant time = start.plusSeconds(number);
        String text = "#" + imei + "," + word + ",A,DATE:" + Times.YEAR_FIRST.format(time) + ",TIME:"
                + Times.CLOCK.format(time)
                + ",LAT:59.9963666N,LOT:010.7454333E,Speed:005.5,X-X-X-X-49-5,000,24202-0ED9-87DB#";
        return new NumberedFrame(imei, number, time, sos, text, null);
    }

    @Override
    public char terminator() {
        return '#';
    }
}
