package watchline.benchmark.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import watchline.benchmark.process.ChildProcess;

/** The processes whose CPU time is counted, and this program. */
record Parts(List<ChildProcess> processes) {

    /**
     * CPU time.
     *
     * @param compiling of each, what its JVM spent on compiling
     * @param own of this program
     */
    record Used(List<Duration> each, List<Duration> compiling, Duration own) {

        Duration of(int part) {
            return each.get(part);
        }

        Used minus(Used before) {
            return new Used(minus(each, before.each), minus(compiling, before.compiling), own.minus(before.own));
        }

        private static List<Duration> minus(List<Duration> after, List<Duration> before) {
            List<Duration> left = new ArrayList<>(after.size());
            for (int i = 0; i < after.size(); i++) {
                left.add(after.get(i).minus(before.get(i)));
            }
            return left;
        }

        /** Of all parts together, but for this program. */
        Duration allCompiling() {
            return compiling.stream().reduce(Duration.ZERO, Duration::plus);
        }
    }

    static Parts of(ChildProcess... processes) {
        return new Parts(List.of(processes));
    }

    Used now() {
        return new Used(
                processes.stream().map(ChildProcess::cpu).toList(),
                processes.stream().map(ChildProcess::compiling).toList(),
                ChildProcess.ownCpu());
    }
}
