package watchline.dialect.gotop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import watchline.dialect.command.Interval;
import watchline.dialect.command.Locate;
import watchline.dialect.command.SosNumbers;
import watchline.dialect.command.TimeZoneLanguage;
import watchline.dialect.spi.AckMatch;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandTable;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/**
 * What can be asked of a GOTOP device (gotop-text.md 4). Reboot, find, measuring and texts are not known in this dialect; of the
 * server address only the letter (C) is, and of listening in only the acknowledgement ({@code CMD-U1}).
 */
public final class GotopCommands {

    public static final CommandEncoder ENCODER = CommandTable.of("gotop")
            .on(Locate.class, (command, target) -> frame(target, "F", "CMD-F"))
            .on(Interval.class, GotopCommands::interval)
            .on(SosNumbers.class, GotopCommands::sosNumbers)
            .on(TimeZoneLanguage.class, GotopCommands::timeZone)
            .build();

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int MAX_THREE_DIGITS = 999;

    private GotopCommands() {}

    /** Three digits and a unit, the finest that holds the number; {@code M0} is off. */
    private static Encoded interval(Interval command, CommandTarget target) {
        int seconds = command.seconds();
        if (seconds == 0) {
            return frame(target, "M0", "CMD-M");
        }
        if (seconds <= MAX_THREE_DIGITS) {
            return frame(target, "M1," + threeDigits(seconds) + "S", "CMD-M");
        }
        if (seconds % MINUTE == 0 && seconds / MINUTE <= MAX_THREE_DIGITS) {
            return frame(target, "M1," + threeDigits(seconds / MINUTE) + "M", "CMD-M");
        }
        if (seconds % HOUR == 0) {
            return frame(target, "M1," + threeDigits(seconds / HOUR) + "H", "CMD-M");
        }
        return Encoded.unsupported(
                "interval", seconds + " seconds", "up to 999 seconds, or whole minutes up to 999, or whole hours");
    }

    /** The device has five slots and the vocabulary three: a slot of the three that gets no number is emptied. */
    private static Encoded sosNumbers(SosNumbers command, CommandTarget target) {
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < SosNumbers.MAX; i++) {
            String number = i < command.numbers().size() ? command.numbers().get(i) : "D";
            frames.add(GotopCommandFrame.bytes(target, "A" + (i + 1) + "," + number));
        }
        return new Encoded.Frames(frames, AckMatch.word("CMD-A" + SosNumbers.MAX));
    }

    /**
     * The language is not sent: these are trackers without a screen, and there is no command for it. The one sample has a sign
     * and two digits, so that a zone of half hours has no form.
     */
    private static Encoded timeZone(TimeZoneLanguage command, CommandTarget target) {
        int minutes = command.offsetMinutes();
        if (minutes % MINUTE != 0) {
            return Encoded.unsupported("time zone", minutes + " minutes", "whole hours");
        }
        return frame(target, String.format(Locale.ROOT, "L%+03d", minutes / MINUTE), "CMD-L");
    }

    private static String threeDigits(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }

    private static Encoded frame(CommandTarget target, String command, String acknowledgement) {
        return Encoded.frame(GotopCommandFrame.bytes(target, command), AckMatch.word(acknowledgement));
    }
}
