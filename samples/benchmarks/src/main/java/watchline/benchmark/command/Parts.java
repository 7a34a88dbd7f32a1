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
     * @param own of this program
     */
    record Used(List<Duration> each, Duration own) {

        Duration of(int part) {
            return each.get(part);
        }

        Used minus(Used before) {
            List<Duration> left = new ArrayList<>(each.size());
            for (int i = 0; i < each.size(); i++) {
                left.add(each.get(i).minus(before.each.get(i)));
            }
            return new Used(left, own.minus(before.own));
        }
    }

    static Parts of(ChildProcess... processes) {
        return new Parts(List.of(processes));
    }

    Used now() {
        return new Used(processes.stream().map(ChildProcess::cpu).toList(), ChildProcess.ownCpu());
    }
}
