package watchline.dialect.command;

import java.util.List;

/**
 * Makes the watch measure by itself. Several measurements share one schedule on most watches (the encoder of each dialect says
 * which), so that the last schedule sent holds for all that share it.
 *
 * @param what is to be measured
 * @param everyMinutes minutes from one to the next, at most {@value #MAX_MINUTES}; {@value #OFF} is off
 */
public record MeasureSchedule(Measurement what, int everyMinutes) implements Command {

    static final String NAME = "measure-schedule";

    public static final int OFF = 0;
    /** A day. */
    public static final int MAX_MINUTES = 1_440;

    private static final String OFF_WORD = "off";

    public MeasureSchedule {
        Check.range("minutes", everyMinutes, OFF, MAX_MINUTES);
    }

    public boolean isOff() {
        return everyMinutes == OFF;
    }

    static MeasureSchedule parse(Words words) {
        words.exactly(2);
        int everyMinutes = words.word(1).equals(OFF_WORD) ? OFF : words.whole(1, "minutes");
        return new MeasureSchedule(Measurement.of(words.word(0)), everyMinutes);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(what.word(), isOff() ? OFF_WORD : Integer.toString(everyMinutes));
    }
}
