package watchline.benchmark.start;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepTest {

    private static final Path FILE = Path.of("file");

    @Test
    void leavesOutTheAotCache_whenTheJdkCannotMakeItInOneRun() {
        assertThat(Step.of(jdk(17))).containsExactly(Step.PLAIN, Step.C1, Step.CLASSES, Step.CLASSES_C1);
        assertThat(Step.of(jdk(25))).contains(Step.AOT, Step.AOT_C1);
    }

    @Test
    void readsWhatTheTrainingWrote() {
        assertThat(Step.CLASSES_C1.training(FILE))
                .containsExactly("-XX:TieredStopAtLevel=1", "-XX:ArchiveClassesAtExit=file");
        assertThat(Step.CLASSES_C1.measured(FILE))
                .containsExactly("-XX:TieredStopAtLevel=1", "-XX:SharedArchiveFile=file");
    }

    @Test
    void isAPlainJvm_withoutAnything() {
        assertThat(Step.PLAIN.measured(FILE)).isEmpty();
        assertThat(Step.PLAIN.isTrained()).isFalse();
    }

    private static Jdk jdk(int feature) {
        return new Jdk(Path.of("java"), Integer.toString(feature), feature);
    }
}
