package watchline.benchmark.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Something that is done to make the function start sooner, or several of them. */
public enum Step {
    PLAIN("plain", Archive.NONE, false),
    C1("`-XX:TieredStopAtLevel=1`", Archive.NONE, true),
    CLASSES("class archive", Archive.CLASSES, false),
    CLASSES_C1("class archive, `-XX:TieredStopAtLevel=1`", Archive.CLASSES, true),
    AOT("AOT cache", Archive.AOT, false),
    AOT_C1("AOT cache, `-XX:TieredStopAtLevel=1`", Archive.AOT, true);

    /** What an earlier run of the same program leaves for the next. It is good for one JVM build and one class path. */
    private enum Archive {
        NONE(0, "", ""),
        /** JDK 13 and later (JEP 350). */
        CLASSES(13, "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
        /** In one run since JDK 25 (JEP 514); with it go the profiles of methods (JEP 515). */
        AOT(25, "-XX:AOTCacheOutput=", "-XX:AOTCache=");

        private final int since;
        private final String writing;
        private final String reading;

        Archive(int since, String writing, String reading) {
            this.since = since;
            this.writing = writing;
            this.reading = reading;
        }
    }

    private final String words;
    private final Archive archive;
    private final boolean c1;

    Step(String words, Archive archive, boolean c1) {
        this.words = words;
        this.archive = archive;
        this.c1 = c1;
    }

    String words() {
        return words;
    }

    /** Those that a JDK can. */
    static List<Step> of(Jdk jdk) {
        List<Step> all = new ArrayList<>(List.of(values()));
        all.removeIf(step -> jdk.feature() < step.archive.since);
        return all;
    }

    boolean isTrained() {
        return archive != Archive.NONE;
    }

    /** The arguments of {@code java} of the run that leaves the file. */
    List<String> training(Path file) {
        return arguments(archive.writing + file);
    }

    /** The arguments of {@code java} of the runs that are measured. */
    List<String> measured(Path file) {
        return arguments(archive.reading + file);
    }

    private List<String> arguments(String forArchive) {
        List<String> all = new ArrayList<>();
        if (c1) {
            all.add("-XX:TieredStopAtLevel=1");
        }
        if (isTrained()) {
            all.add(forArchive);
        }
        return all;
    }
}
