package watchline.decoder.ack;

import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

class AckEntryTest {

    private static final Instant AT = Instant.parse("2026-11-22T14:05:00Z");

    @Property(tries = 500, seed = "7")
    void keepsWhatIsTypedOnOneLineAndWithinBounds(@ForAll String typed) {
        AckEntry entry = entry(typed, typed);

        assertThat(entry.by() == null ? "x" : entry.by()).hasSizeBetween(1, AckEntry.MOST_NAME);
        assertThat(entry.note() == null ? "x" : entry.note()).hasSizeBetween(1, AckEntry.MOST_NOTE);
        assertThat(entry.note() == null ? "x" : entry.note())
                .doesNotContain("\n", "\r", "\t", "\u0000", "  ")
                .doesNotStartWith(" ")
                .doesNotEndWith(" ");
    }

    @Property(tries = 500, seed = "7")
    void readsWhatItWrote(@ForAll String by, @ForAll String note) {
        AckEntry entry = entry(by, note);

        assertThat(AckEntry.read(entry.write())).contains(entry);
    }

    @Example
    void cutsBetweenCharacters_whenTheLastOneTakesTwoUnits() {
        AckEntry entry = entry("a".repeat(59) + "\ud83d\ude00", "");

        assertThat(entry.by()).isEqualTo("a".repeat(59));
    }

    @Example
    void isAbsent_whenNothingIsTyped() {
        AckEntry entry = entry("  \n ", "");

        assertThat(entry.by()).isNull();
        assertThat(entry.note()).isNull();
    }

    @Example
    void readsNothing_whenItIsNoAnswer() {
        assertThat(AckEntry.read(AttributeValue.fromS("coming"))).isEmpty();
    }

    private static AckEntry entry(String by, String note) {
        return AckEntry.of(AT, by, AckAnswer.COMING, note, AckVia.LINK);
    }
}
