package watchline.relay.config;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import watchline.contract.ContractJson;
import watchline.contract.emf.MetricSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigReaderTest {

    @Test
    void takesTheDefaults_whenNothingIsSet() {
        RelayConfig config = RelayConfig.defaults();

        assertThat(config.listen()).isEqualTo(new RelayConfig.Listen("0.0.0.0", 8888, "127.0.0.1", 9090));
        assertThat(config.limits())
                .isEqualTo(new RelayConfig.Limits(60_000, 10_000, 100_000, 64 << 20, 1000, 32 << 20, 50, 200));
        assertThat(config.journaling()).isEqualTo(new RelayConfig.Journaling("journal", JournalSync.GROUP, 1L << 30));
        assertThat(config.batching()).isEqualTo(new RelayConfig.Batching(16, Duration.ofMillis(250), 500, 1 << 20));
        assertThat(config.timeouts())
                .isEqualTo(new RelayConfig.Timeouts(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(30)));
        assertThat(config.retrying().batchAttempts()).isEqualTo(5);
        assertThat(config.stopLimit()).isEqualTo(Duration.ofSeconds(25));
        assertThat(config.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(config.commands()).isEqualTo(new RelayConfig.Commands("watchline-commands", Duration.ofSeconds(2)));
        assertThat(config.holding()).isEqualTo(new RelayConfig.Holding(Duration.ofSeconds(5), ZoneId.of("UTC")));
        assertThat(config.relay()).isNotEmpty();
    }

    @Test
    void takesTheFlag_whenTheVariableIsSetToo() {
        RelayConfig config = ConfigReader.read(Map.of(ConfigKey.PORT, "1111"), Map.of("WATCHLINE_RELAY_PORT", "2222"));

        assertThat(config.listen().port()).isEqualTo(1111);
    }

    @Test
    void takesTheVariable_whenThereIsNoFlag() {
        RelayConfig config = ConfigReader.read(Map.of(), Map.of("WATCHLINE_RELAY_IDLE_TIMEOUT", "5m"));

        assertThat(config.timeouts().idle()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void ignoresVariables_ofOtherPrograms() {
        RelayConfig config = ConfigReader.read(Map.of(), Map.of("WATCHLINE_OTHER", "1", "PATH", "/bin"));

        assertThat(config.effective()).isEqualTo(RelayConfig.defaults().effective());
    }

    @Test
    void namesTheRightVariable_whenOneIsUnknown() {
        assertThatThrownBy(() -> ConfigReader.read(Map.of(), Map.of("WATCHLINE_RELAY_LINGER", "1")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("WATCHLINE_RELAY_LINGER: unknown variable (expected: one of --help; nearest:"
                        + " WATCHLINE_RELAY_LINGER_MS)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PORT|65536|--port: 65536 (expected: a number, 0 to 65535)",
                "PORT|-1|--port: -1 (expected: a number, 0 to 65535)",
                "PORT|1e3|--port: 1e3 (expected: a number, 0 to 65535)",
                "LANES|0|--lanes: 0 (expected: a number, 1 to 1024)",
                "BATCH_BYTES|3MiB|--batch-bytes: 3MiB (expected: a size such as 4096, 64KiB or 1MiB, 4KiB to 2MiB)",
                "BATCH_BYTES|64kb|--batch-bytes: 64kb (expected: a size such as 4096, 64KiB or 1MiB, 4KiB to 2MiB)",
                "STOP_LIMIT|25|--stop-limit: 25 (expected: a time such as 250ms, 30s, 5m or 1h, 10ms to 15m)",
                "STOP_LIMIT|16m|--stop-limit: 16m (expected: a time such as 250ms, 30s, 5m or 1h, 10ms to 15m)",
                "HOLD_AFTER|999ms|--hold-after: 999ms (expected: a time such as 250ms, 30s, 5m or 1h, 1s to 1m)",
                "TIME_ZONE|Europe/Berlim|--time-zone: Europe/Berlim (expected: a time zone such as Europe/Berlin or UTC)",
                "LOG_FORMAT|xml|--log-format: xml (expected: text or json)",
                "EMF|file|--emf: file (expected: none, few or all)",
                "JOURNAL_SYNC|never|--journal-sync: never (expected: group, always or os)",
                "JOURNAL_MAX_SIZE|1MiB|--journal-max-size: 1MiB (expected: a size such as 4096, 64KiB or 1MiB, 128MiB to 1024GiB)",
                "BACKOFF_MIN|30s|--backoff-min: 30s (expected: at most --backoff-max, which is 20s)",
            })
    void saysWhatWasExpected_whenAValueIsNotRight(ConfigKey key, String value, String complaint) {
        assertThatThrownBy(() -> RelayConfig.of(Map.of(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessage(complaint);
    }

    @ParameterizedTest
    @EnumSource(LogFormat.class)
    void knowsEveryFormat(LogFormat format) {
        assertThat(RelayConfig.of(Map.of(ConfigKey.LOG_FORMAT, format.word())).logFormat())
                .isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(MetricSet.class)
    void knowsEverySetOfMetrics(MetricSet set) {
        assertThat(RelayConfig.of(Map.of(ConfigKey.EMF, set.wireName())).emf()).isEqualTo(set);
    }

    @Test
    void writesNoMetricsForCloudWatch_byDefault() {
        assertThat(RelayConfig.defaults().emf()).isEqualTo(MetricSet.NONE);
    }

    @ParameterizedTest
    @EnumSource(JournalSync.class)
    void knowsEverySync(JournalSync sync) {
        assertThat(RelayConfig.of(Map.of(ConfigKey.JOURNAL_SYNC, sync.word()))
                        .journaling()
                        .sync())
                .isEqualTo(sync);
    }

    @Test
    void namesTheVariable_whenItsValueIsNotRight() {
        assertThatThrownBy(() -> ConfigReader.read(Map.of(), Map.of("WATCHLINE_RELAY_PORT", "x")))
                .hasMessage("WATCHLINE_RELAY_PORT: x (expected: a number, 0 to 65535)");
    }

    @ParameterizedTest
    @EnumSource(ConfigKey.class)
    void hasASentence(ConfigKey key) {
        assertThat(key.sentence()).endsWith(".").hasSizeGreaterThan(15);
    }

    @Test
    void keepsARequestWithinTheContract_whenBatchesAreAsLargeAsAllowed() {
        RelayConfig.Batching most = RelayConfig.of(
                        Map.of(ConfigKey.BATCH_BYTES, "2MiB", ConfigKey.BATCH_FRAMES, "2000"))
                .batching();
        int envelope = 400;

        long request = most.bytes() * 4L / 3 + (long) most.frames() * envelope;

        assertThat(request).isLessThan(ContractJson.MAX_BYTES);
    }
}
