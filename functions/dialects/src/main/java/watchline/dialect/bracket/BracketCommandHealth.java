package watchline.dialect.bracket;

import watchline.dialect.command.FallDetection;
import watchline.dialect.command.FallSensitivity;
import watchline.dialect.command.Measure;
import watchline.dialect.command.MeasureSchedule;
import watchline.dialect.command.Measurement;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** Measuring and falls (bracket.md 5). */
final class BracketCommandHealth {

    private static final int SECONDS_A_MINUTE = 60;
    /** 300 s by the paper. */
    private static final int MIN_MINUTES = 5;
    /** The number is taken for one of 16 bits, as that of {@code UPLOAD} is. */
    private static final int MAX_MINUTES = 65_535 / SECONDS_A_MINUTE;

    private static final int MINUTES_AN_HOUR = 60;
    private static final int MAX_HOURS = 12;

    private BracketCommandHealth() {}

    /**
     * One command starts the optical sensor, and the watch answers with all it reads: {@code bphrt} holds heart rate and blood
     * pressure, and {@code oxygen} follows on many watches. SpO2 has no command of its own, so this one is sent for it too.
     */
    static Encoded measure(Measure command, CommandTarget target) {
        return BracketCommandFrame.echoed(
                target, command.what() == Measurement.TEMPERATURE ? "bodytemp2" : "hrtstart,1");
    }

    /**
     * Temperature has a schedule of its own, in hours; the others share that of the optical sensor, in seconds. The newer
     * {@code HEALTHAUTOSET} is not used: only one sample of it is known, and older watches ignore it.
     */
    static Encoded schedule(MeasureSchedule command, CommandTarget target) {
        return command.what() == Measurement.TEMPERATURE
                ? temperatureSchedule(command, target)
                : opticalSchedule(command, target);
    }

    private static Encoded opticalSchedule(MeasureSchedule command, CommandTarget target) {
        int minutes = command.everyMinutes();
        if (!command.isOff() && (minutes < MIN_MINUTES || minutes > MAX_MINUTES)) {
            return Encoded.unsupported(
                    "minutes", Integer.toString(minutes), MIN_MINUTES + "-" + MAX_MINUTES + ", or off");
        }
        return BracketCommandFrame.echoed(target, "hrtstart," + minutes * SECONDS_A_MINUTE);
    }

    /** The form that switches it off is inferred from the one that switches it on: the first number is said to be the switch. */
    private static Encoded temperatureSchedule(MeasureSchedule command, CommandTarget target) {
        if (command.isOff()) {
            return BracketCommandFrame.echoed(target, "bodytemp,0,1");
        }
        int minutes = command.everyMinutes();
        int hours = minutes / MINUTES_AN_HOUR;
        if (minutes % MINUTES_AN_HOUR != 0 || hours > MAX_HOURS) {
            return Encoded.unsupported(
                    "minutes", Integer.toString(minutes), "whole hours from 60 to 720 for temperature, or off");
        }
        return BracketCommandFrame.echoed(target, "bodytemp,1," + hours);
    }

    /** The second number makes the watch call its centre number after a fall; it goes with the first, as in the samples. */
    static Encoded fallDetection(FallDetection command, CommandTarget target) {
        return BracketCommandFrame.echoed(target, command.on() ? "FALLDOWN,1,1" : "FALLDOWN,0,0");
    }

    /**
     * Level and maximum; 1 is the most sensitive. The maximum is 6 on Android and 8 on RTOS watches; the one sample says 5 of 8,
     * and it stands for the middle here, the two ends of its scale for the others.
     */
    static Encoded fallSensitivity(FallSensitivity command, CommandTarget target) {
        return switch (command.level()) {
            case FallSensitivity.MOST -> BracketCommandFrame.echoed(target, "LSSET,1+8");
            case FallSensitivity.LEAST -> BracketCommandFrame.echoed(target, "LSSET,8+8");
            default -> BracketCommandFrame.echoed(target, "LSSET,5+8");
        };
    }
}
