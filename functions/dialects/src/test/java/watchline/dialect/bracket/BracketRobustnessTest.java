package watchline.dialect.bracket;

import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import watchline.dialect.Described;
import watchline.dialect.spi.DecodeContext;

import static org.assertj.core.api.Assertions.assertThatCode;

/** Nothing that a device can send may throw. */
class BracketRobustnessTest {

    private static final BracketDialect DIALECT = new BracketDialect();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final int ROUNDS = 200;

    private static void readAll(byte[] bytes) {
        DIALECT.sniff(bytes, 0, bytes.length, true);
        DIALECT.sniff(bytes, 0, bytes.length, false);
        DIALECT.cut(bytes, 0, bytes.length, true);
        DIALECT.cut(bytes, 0, bytes.length, false);
        DIALECT.glance(bytes);
        DIALECT.decode(bytes, new DecodeContext(null, NOW, NOW, 0));
    }

    static Stream<String> frames() {
        return BracketVectorsTest.vectors().map(Arguments::get).map(vector -> (String) vector[0]);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void survivesDamagedBytes(String frame) {
        Random random = new Random(frame.hashCode());

        assertThatCode(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        byte[] bytes = Described.bytes(frame);
                        int damages = 1 + random.nextInt(4);
                        for (int i = 0; i < damages; i++) {
                            bytes[random.nextInt(bytes.length)] = (byte) damage(random);
                        }
                        readAll(bytes);
                    }
                })
                .doesNotThrowAnyException();
    }

    private static int damage(Random random) {
        return random.nextBoolean() ? ",*[]-.:}".charAt(random.nextInt(8)) : random.nextInt(256);
    }

    @ParameterizedTest
    @MethodSource("frames")
    void survivesEveryTruncation(String frame) {
        assertThatCode(() -> {
                    for (int length = 0; length <= frame.length(); length++) {
                        readAll(Described.bytes(frame.substring(0, length)));
                        readAll(Described.bytes(frame.substring(0, length) + "]"));
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void survivesNoise() {
        Random random = new Random(1);

        assertThatCode(() -> {
                    for (int round = 0; round < 20_000; round++) {
                        byte[] bytes = new byte[random.nextInt(80)];
                        random.nextBytes(bytes);
                        readAll(bytes);
                    }
                })
                .doesNotThrowAnyException();
    }
}
