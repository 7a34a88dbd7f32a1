package watchline.benchmark.load;

import java.util.List;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Dialect;

/** The key of a watch that is pressed: the IW frame of the samples that says so. */
final class SosPress {

    private static final String SAMPLE = "19-ap10";

    private SosPress() {}

    /** The script of a watch that does nothing but call for help. */
    static Script of(Tongue.Book book, int number) {
        Dialect iw = Dialects.named("iw").orElseThrow();
        Script script = book.script(Tongue.IW, number);
        byte[] frame = book.frame(iw, SAMPLE, script.device());
        Phrase press = Phrase.of(frame, Tongue.reply(iw, frame, script.device()));
        return new Script(script.device(), script.login(), List.of(press));
    }
}
