package watchline.dialect.bracket;

import watchline.dialect.command.Call;
import watchline.dialect.command.Contacts;
import watchline.dialect.command.FactoryReset;
import watchline.dialect.command.FallDetection;
import watchline.dialect.command.FallSensitivity;
import watchline.dialect.command.Find;
import watchline.dialect.command.Interval;
import watchline.dialect.command.ListenIn;
import watchline.dialect.command.Locate;
import watchline.dialect.command.Measure;
import watchline.dialect.command.MeasureSchedule;
import watchline.dialect.command.PowerOff;
import watchline.dialect.command.QuietTimes;
import watchline.dialect.command.Reboot;
import watchline.dialect.command.Reminders;
import watchline.dialect.command.ServerAddress;
import watchline.dialect.command.SosNumbers;
import watchline.dialect.command.TextMessage;
import watchline.dialect.command.TimeZoneLanguage;
import watchline.dialect.spi.AckMatch;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandForm;
import watchline.dialect.spi.CommandTable;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** What can be asked of a bracket watch (bracket.md 5). There is no working mode in this dialect. */
public final class BracketCommands {

    public static final CommandEncoder ENCODER = CommandTable.of("bracket")
            .on(Locate.class, (command, target) -> BracketCommandFrame.echoed(target, "CR"))
            .on(Interval.class, BracketCommands::interval)
            .on(SosNumbers.class, BracketCommandPhones::sosNumbers)
            .on(Contacts.class, BracketCommandPhones::contacts)
            .on(Call.class, (command, target) -> BracketCommandFrame.echoed(target, "CALL," + command.number()))
            .on(ListenIn.class, (command, target) -> BracketCommandFrame.echoed(target, "MONITOR," + command.number()))
            .on(Find.class, (command, target) -> BracketCommandFrame.echoed(target, "FIND"))
            .on(Reboot.class, (command, target) -> BracketCommandFrame.echoed(target, "RESET"))
            .on(PowerOff.class, (command, target) -> BracketCommandFrame.echoed(target, "POWEROFF"))
            .on(FactoryReset.class, (command, target) -> BracketCommandFrame.echoed(target, "FACTORY"))
            .on(ServerAddress.class, BracketCommands::server)
            .on(TimeZoneLanguage.class, BracketCommandLanguages::timeZoneLanguage)
            .on(Measure.class, BracketCommandHealth::measure)
            .on(MeasureSchedule.class, BracketCommandHealth::schedule)
            .on(FallDetection.class, BracketCommandHealth::fallDetection)
            .on(FallSensitivity.class, BracketCommandHealth::fallSensitivity)
            .on(TextMessage.class, BracketCommands::message)
            .on(Reminders.class, BracketCommandTimes::reminders)
            .on(QuietTimes.class, BracketCommandTimes::quietTimes)
            .learning(BracketCommands::learn)
            .build();

    private static final int MIN_INTERVAL = 60;
    private static final int MAX_INTERVAL = 65_535;
    private static final int MAX_MESSAGE = 95;

    private BracketCommands() {}

    /** A watch takes its own vendor's characters, and an index when it sends one (bracket.md 1). */
    private static CommandForm learn(CommandForm known, String word, byte[] frame) {
        BracketHead head = BracketHead.of(frame, 0, frame.length);
        return head.fault() == null ? known.withBracket(head.vendor(), head.indexFrom() >= 0) : known;
    }

    /** 60-65535 by the papers; health watches on 4G may refuse less than 300, and then do not echo. */
    private static Encoded interval(Interval command, CommandTarget target) {
        int seconds = command.seconds();
        if (seconds < MIN_INTERVAL || seconds > MAX_INTERVAL) {
            return Encoded.unsupported("interval", seconds + " seconds", MIN_INTERVAL + "-" + MAX_INTERVAL);
        }
        return BracketCommandFrame.echoed(target, "UPLOAD," + seconds);
    }

    /** Not acknowledged: the watch goes to the new server at once. */
    private static Encoded server(ServerAddress command, CommandTarget target) {
        String content = "IP," + command.host() + "," + command.port();
        return Encoded.frame(BracketCommandFrame.bytes(target, content), AckMatch.NONE);
    }

    private static Encoded message(TextMessage command, CommandTarget target) {
        String text = command.text();
        if (text.length() > MAX_MESSAGE) {
            return Encoded.unsupported("length of text", Integer.toString(text.length()), "1-" + MAX_MESSAGE);
        }
        return BracketCommandFrame.echoed(target, "MESSAGE," + BracketCommandFrame.text(text));
    }
}
