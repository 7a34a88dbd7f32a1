package watchline.decoder.ack;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import watchline.decoder.ack.AckTokens.Opened;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AckTokensTest {

    private static final String OLD_KEY = "b2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQgb2xkIG9sZCBvbGQ=";
    private static final String NEW_KEY = "bmV3IG5ldyBuZXcgbmV3IG5ldyBuZXcgbmV3IG5ldyBuZXc=";
    private static final String FOREIGN_KEY = "Zm9yZWlnbiBmb3JlaWduIGZvcmVpZ24gZm9yZWlnbiBmb3I=";
    private static final Instant OPENED = Instant.parse("2026-11-22T14:02:00Z");
    private static final Opened REFUSED = new Opened.Refused();

    private final AckTokens tokens = tokens(OLD_KEY);

    @Property(tries = 200, seed = "7")
    void opensWhatItMade(@ForAll("refs") String ref, @ForAll @LongRange(min = 0, max = 4_000_000_000L) long since) {
        Instant opened = Instant.ofEpochSecond(since);

        String token = tokens.make(ref, opened);

        assertThat(token).matches("[A-Za-z0-9_-]{20}[0-9a-z]{4}").hasSize(24);
        assertThat(tokens.open(token, opened)).isEqualTo(new Opened.Valid(ref));
    }

    @Property(tries = 200, seed = "7")
    void holdsForItsLife_andAtMostAnHourLonger(@ForAll @LongRange(min = 0, max = 4_000_000_000L) long since) {
        Instant opened = Instant.ofEpochSecond(since);
        String token = tokens.make("AAAAAAAA", opened);

        Instant end = opened.plus(AckTokens.LIFE);

        assertThat(tokens.open(token, end.minusMillis(1))).isInstanceOf(Opened.Valid.class);
        assertThat(tokens.open(token, end.plus(Duration.ofHours(1)))).isEqualTo(new Opened.Expired());
    }

    @Property(tries = 1000, seed = "7")
    void refuses_whenAnyBitIsFlipped(
            @ForAll("refs") String ref,
            @ForAll @IntRange(min = 0, max = 23) int at,
            @ForAll @IntRange(min = 0, max = 6) int bit) {
        char[] token = tokens.make(ref, OPENED).toCharArray();

        token[at] ^= (char) (1 << bit);

        assertThat(tokens.open(new String(token), OPENED)).isEqualTo(REFUSED);
    }

    @Property(tries = 200, seed = "7")
    void refuses_whatIsNoToken(@ForAll String text) {
        assertThat(tokens.open(text, OPENED)).isEqualTo(REFUSED);
    }

    @Property(tries = 100, seed = "7")
    void refuses_whenAnotherKeySigned(@ForAll("refs") String ref) {
        String foreign = tokens(FOREIGN_KEY).make(ref, OPENED);

        assertThat(tokens.open(foreign, OPENED)).isEqualTo(REFUSED);
    }

    @Example
    void acceptsTheOldKey_andSignsWithTheFirst_whenThereAreTwo() {
        AckTokens rotated = tokens(NEW_KEY + "\n" + OLD_KEY);

        String old = tokens.make("AAAAAAAA", OPENED);
        String made = rotated.make("AAAAAAAA", OPENED);

        assertThat(rotated.open(old, OPENED)).isEqualTo(new Opened.Valid("AAAAAAAA"));
        assertThat(made).isEqualTo(tokens(NEW_KEY).make("AAAAAAAA", OPENED)).isNotEqualTo(old);
    }

    @Example
    void refusesAnExpiryThatSomebodyHasMovedOn() {
        String token = tokens.make("AAAAAAAA", OPENED);
        String later = tokens.make("AAAAAAAA", OPENED.plus(Duration.ofDays(1)));

        String forged = token.substring(0, 20) + later.substring(20);

        assertThat(tokens.open(forged, OPENED)).isEqualTo(REFUSED);
    }

    /** Links are out there: a change of the form or of what is signed makes them worthless. Reckoned with another program. */
    @Example
    void keepsItsForm() {
        assertThat(tokens.make("AAAAAAAA", OPENED)).isEqualTo("AAAAAAAAHd0rIrqmJpVhaov3");
    }

    @Example
    void makesReferencesOfAllTheirBits() {
        SplittableRandom random = new SplittableRandom(1);

        assertThat(Stream.generate(() -> AckTokens.newRef(random)).limit(1000))
                .allMatch(ref -> ref.matches("[A-Za-z0-9_-]{8}"))
                .doesNotHaveDuplicates();
    }

    @Example
    void signsNoReferenceThatIsNone() {
        assertThatThrownBy(() -> tokens.make("../admin", OPENED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ref: ../admin (expected: 8 characters of base64url)");
    }

    @Example
    void makesLinksOfTheLengthThatItSays() {
        String base = "https://alarm.example.org";

        String link = new AckLink(base, tokens).of("AAAAAAAA", OPENED);

        assertThat(link).startsWith(base + "/a/").hasSize(base.length() + AckLink.CHARACTERS);
        assertThat(AckLink.CHARACTERS).isEqualTo(27);
    }

    @Provide
    Arbitrary<String> refs() {
        return Arbitraries.randomValue(random -> AckTokens.newRef(new Random(random.nextLong())));
    }

    private static AckTokens tokens(String keys) {
        AckKeys parsed = AckKeys.parse(keys);
        return new AckTokens(() -> parsed);
    }
}
