package watchline.samples;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Says of every skipped test that it was, and why: a check that did not run must not pass for one that did. */
public final class SkippedAloud implements TestExecutionListener {

    @Override
    @SuppressWarnings("SystemOut") // the console is where the reader of a build looks
    public void executionSkipped(TestIdentifier test, String reason) {
        System.out.println("SKIPPED " + test.getDisplayName() + ": " + reason);
    }

    @Override
    @SuppressWarnings("SystemOut") // as above
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            String reason = result.getThrowable().map(Throwable::getMessage).orElse("aborted");
            System.out.println("SKIPPED " + test.getDisplayName() + ": " + reason);
        }
    }
}
