package watchline.dialect.bracket;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.ReportBuilder;

/** Frames that say that something happened and carry no reading: questions of the watch, acknowledgements (bracket.md 4). */
final class EventDecoder {

    private EventDecoder() {}

    /** The watch wants something that is not kept here, such as its contacts or waiting voice messages. */
    static Report question(BracketHead head) {
        return new ReportBuilder(head.word(), Kind.EVENT)
                .extra("parameters", head.parametersText())
                .build();
    }

    /** The watch repeats the name of a command: it took it. */
    static Report acknowledgement(BracketHead head) {
        String word = head.word();
        return new ReportBuilder(word, Kind.EVENT)
                .extra("ack", true)
                .extra("command", word)
                .extra("parameters", head.parametersText())
                .build();
    }
}
