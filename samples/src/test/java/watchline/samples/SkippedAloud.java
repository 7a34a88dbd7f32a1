package watchline.samples;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says of every skipped test that it was, and why: a check that did not run must not pass for one that did. */
public final class SkippedAloud implements TestExecutionListener {

    @Override
    @SuppressWarnings("SystemOut") // the console is where the reader of a build looks
    public void executionSkipped(TestIdentifier test, String reason) {
        System.out.println("SKIPPED " + test.getDisplayName() + ": " + reason);
    }
}
