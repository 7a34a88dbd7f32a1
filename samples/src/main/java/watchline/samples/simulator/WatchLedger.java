package watchline.samples.simulator;

import java.time.Instant;
import watchline.contract.Transport;

/** Enters what becomes of the frames of one watch into the sums of all. */
final class WatchLedger implements Ledger {

    private static final int MAX_TEXT = 120;

    private final WatchFirmware firmware;
    private final Transport transport;
    private final Tally tally;

    WatchLedger(WatchFirmware firmware, Transport transport, Tally tally) {
        this.firmware = firmware;
        this.transport = transport;
        this.tally = tally;
    }

    @Override
    public void sent(Frame frame, Instant at, boolean repeat) {
        tally.sent(new SentFrame(
                firmware.deviceId(), firmware.dialect(), transport, frame.word(), frame.bytes(), at, repeat));
    }

    @Override
    public void right() {
        tally.right.increment();
    }

    @Override
    public void late() {
        tally.late.increment();
    }

    @Override
    public void wrong(String downlink) {
        tally.wrong.increment();
        String text = downlink.length() > MAX_TEXT ? downlink.substring(0, MAX_TEXT) + "..." : downlink;
        tally.complain(who() + " was told what it had not asked: " + text);
    }

    @Override
    public void missing(Frame frame) {
        tally.missing.increment();
        tally.complain(who() + " got no reply to " + frame.word());
    }

    @Override
    public void command() {
        tally.commands.increment();
    }

    @Override
    public void online() {
        tally.letIn(firmware.deviceId());
    }

    @Override
    public void offline() {
        tally.online.decrementAndGet();
    }

    private String who() {
        return firmware.deviceId() + " (" + firmware.dialect().wireName() + ", " + transport.wireName() + ")";
    }
}
