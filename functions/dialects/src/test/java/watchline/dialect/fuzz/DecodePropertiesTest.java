package watchline.dialect.fuzz;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Dialect;

/** Decoding of any bytes whatever, by every dialect. {@link DecodePromises} says what the outcome is held to. */
class DecodePropertiesTest {

    @Provide
    Arbitrary<byte[]> damaged() {
        return Lies.damaged();
    }

    @Provide
    Arbitrary<byte[]> noise() {
        return Lies.noise();
    }

    @Property(tries = 20_000, seed = "20261122")
    void keepsItsPromises_forADamagedFrame(@ForAll("damaged") byte[] bytes) {
        decodeByAll(bytes);
    }

    @Property(tries = 4_000, seed = "20261122")
    void keepsItsPromises_forNoise(@ForAll("noise") byte[] bytes) {
        decodeByAll(bytes);
    }

    @TestFactory
    Stream<DynamicTest> keepsItsPromises_forEveryTruncation() {
        return Sample.all().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    for (int length = 0; length <= sample.bytes().length; length++) {
                        DecodePromises.decode(sample.dialect(), Arrays.copyOf(sample.bytes(), length));
                    }
                }));
    }

    private static void decodeByAll(byte[] bytes) {
        for (Dialect dialect : Dialects.all()) {
            DecodePromises.decode(dialect, bytes);
        }
    }
}
