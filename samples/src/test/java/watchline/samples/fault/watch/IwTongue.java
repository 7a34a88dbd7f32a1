package watchline.samples.fault.watch;

import java.time.Instant;

/**
 * IW. Its reports are measurements (AP<b>JK</b>): the one report of the dialect that has a time of its own and a reply that
 * names it, for the server echoes the type, up to three digits (iw.md 3.6). So a late reply to a copy of one report is never
 * taken for the reply to another. A press is an AP10 with code 01; a watch presses once.
 */
final class IwTongue implements Tongue {

    /** Types below have a meaning, or could be given one. */
    private static final int FIRST_TYPE = 100;

    private static final int TYPES = 900;

    private final String imei;
    private final Instant start;

    IwTongue(String imei, Instant start) {
        this.imei = imei;
        this.start = start;
    }

    @Override
    public String device() {
        return imei;
    }

    @Override
    public Call login() {
        return new Call("IWAP00" + imei + "#", "IWBP00,");
    }

    @Override
    public Call heartbeat() {
        return new Call("IWAP03,08000007000001,00022,00#", "IWBP03#");
    }

    @Override
    public NumberedFrame report(int number) {
        Instant time = start.plusSeconds(number);
        int type = FIRST_TYPE + number % TYPES;
        String text = "IWAPJK," + Times.DASHED.format(time) + "," + type + "," + number + "#";
        return new NumberedFrame(imei, number, time, false, text, "IWBPJK," + type + "#");
    }

    @Override
    public NumberedFrame sos(int number) {
        Instant time = start.plusSeconds(number);
        String text = "IWAP10" + Times.YEAR_FIRST.format(time) + "A2232.9806N11404.9355E000.1"
                + Times.CLOCK.format(time)
                + "323.8706000908000502,460,0,9520,3671,01,zh-cn,00,HOME|74-DE-2B-E8-72-41|97#";
        return new NumberedFrame(imei, number, time, true, text, "IWBP10#");
    }

    @Override
    public char terminator() {
        return '#';
    }
}
