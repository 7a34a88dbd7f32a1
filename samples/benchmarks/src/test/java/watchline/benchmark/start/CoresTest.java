package watchline.benchmark.start;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoresTest {

    @Test
    void readsRangesAndSingleCores() {
        assertThat(Cores.parsed("0-2,5,7-8")).containsExactly(0, 1, 2, 5, 7, 8);
    }

    @Test
    void knowsOfNoCores_whenTheSystemSaysSomethingElse() {
        assertThat(Cores.parsed("")).isEmpty();
        assertThat(Cores.parsed("0,failed to get affinity")).isEmpty();
    }
}
