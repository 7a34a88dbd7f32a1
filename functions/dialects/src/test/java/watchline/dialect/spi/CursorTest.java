package watchline.dialect.spi;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTest {

    @Test
    void givesEmptyFields_whereSeparatorsTouch() {
        Cursor cursor = over("a,,b");

        List<String> fields = all(cursor);

        assertThat(fields).containsExactly("a", "", "b");
    }

    @Test
    void givesOneEmptyField_forAnEmptyPiece() {
        Cursor cursor = over("");

        List<String> fields = all(cursor);

        assertThat(fields).containsExactly("");
    }

    @Test
    void givesAnEmptyLastField_whenThePieceEndsInTheSeparator() {
        Cursor cursor = over("a,");

        List<String> fields = all(cursor);

        assertThat(fields).containsExactly("a", "");
    }

    @Test
    void standsOnAnEmptyField_afterTheLast() {
        Cursor cursor = over("a");
        cursor.next(',');

        boolean more = cursor.next(',');

        assertThat(more).isFalse();
        assertThat(cursor.isEmpty()).isTrue();
        assertThat(cursor.start()).isEqualTo(cursor.limit());
    }

    @Test
    void seesNothingOutsideItsPiece() {
        Cursor cursor = new Cursor(Text.ascii("x,12,y"), 2, 4);

        List<String> fields = all(cursor);

        assertThat(fields).containsExactly("12");
    }

    @Test
    void saysWhereTheRestBegins() {
        Cursor cursor = over("a,b,c");
        cursor.next(',');

        int rest = cursor.restStart();

        assertThat(rest).isEqualTo(2);
    }

    @Test
    void saysTheEndForTheRest_whenNothingIsLeft() {
        Cursor cursor = over("a");
        cursor.next(',');

        int rest = cursor.restStart();

        assertThat(rest).isEqualTo(1);
        assertThat(cursor.hasNext()).isFalse();
    }

    @Test
    void countsTheFieldsToCome() {
        Cursor cursor = over("a,b,");

        int atFirst = cursor.remaining(',');
        all(cursor);

        assertThat(atFirst).isEqualTo(3);
        assertThat(cursor.remaining(',')).isZero();
    }

    @Test
    void readsAFieldAgain_afterGoingBack() {
        Cursor cursor = over("a,b");
        cursor.next(',');
        int rest = cursor.restStart();
        cursor.next(',');

        cursor.rewind(rest);

        assertThat(all(cursor)).containsExactly("b");
    }

    @Test
    void comparesTheWholeField() {
        Cursor cursor = over("LK1");
        cursor.next(',');

        assertThat(cursor.is("LK1")).isTrue();
        assertThat(cursor.is("LK")).isFalse();
        assertThat(cursor.is("LK12")).isFalse();
    }

    @Test
    void readsTheFieldAsANumber() {
        Cursor cursor = over("-12,3.5,1F");

        cursor.next(',');
        assertThat(cursor.whole()).isEqualTo(-12);
        cursor.next(',');
        assertThat(cursor.decimal()).isEqualTo(3.5);
        cursor.next(',');
        assertThat(cursor.hex()).isEqualTo(0x1F);
    }

    private static Cursor over(String text) {
        return new Cursor(Text.ascii(text), 0, text.length());
    }

    private static List<String> all(Cursor cursor) {
        List<String> fields = new ArrayList<>();
        while (cursor.next(',')) {
            fields.add(cursor.text());
        }
        return fields;
    }
}
