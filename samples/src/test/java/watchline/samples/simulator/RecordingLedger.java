package watchline.samples.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A ledger for one watch that can be read. */
final class RecordingLedger implements Ledger {

    final List<String> words = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();
    final List<String> missing = new ArrayList<>();
    int repeats;
    int right;
    int late;
    int commands;

    @Override
    public void sent(Frame frame, Instant at, boolean repeat) {
        words.add(frame.word());
        repeats += repeat ? 1 : 0;
    }

    @Override
    public void right() {
        right++;
    }

    @Override
    public void late() {
        late++;
    }

    @Override
    public void wrong(String downlink) {
        wrong.add(downlink);
    }

    @Override
    public void missing(Frame frame) {
        missing.add(frame.word());
    }

    @Override
    public void command() {
        commands++;
    }

    @Override
    public void online() {}

    @Override
    public void offline() {}
}
