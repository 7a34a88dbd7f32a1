package watchline.dialect.iw;

import watchline.dialect.command.Measure;
import watchline.dialect.command.MeasureSchedule;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.CommandTarget.IwLine;
import watchline.dialect.spi.Encoded;

/** Measuring now and by schedule (iw.md 6). */
final class IwCommandHealth {

    private static final int SECONDS_A_MINUTE = 60;

    private IwCommandHealth() {}

    /**
     * The value comes later as a report of its own. Line T knows other codes beside these (BP50 for heart rate, BPOX for SpO2 in
     * one firmware); those that both lines share are sent, and only temperature differs.
     */
    static Encoded measure(Measure command, CommandTarget target) {
        return switch (command.what()) {
            case HEART_RATE -> IwCommandFrame.acknowledged(target, "XL");
            case BLOOD_PRESSURE -> IwCommandFrame.acknowledged(target, "XY");
            case SPO2 -> IwCommandFrame.acknowledged(target, "XZ");
            case TEMPERATURE -> IwCommandFrame.acknowledged(target, target.iwLine() == IwLine.T ? "XX" : "XT");
        };
    }

    /** Heart rate and blood pressure share one schedule. */
    static Encoded schedule(MeasureSchedule command, CommandTarget target) {
        return switch (command.what()) {
            case HEART_RATE, BLOOD_PRESSURE -> switched(command, target, "86");
            case SPO2 -> Encoded.unsupported("measurement", "spo2", "heart-rate, blood-pressure or temperature");
            case TEMPERATURE ->
                target.iwLine() == IwLine.T ? temperatureOfLineT(command, target) : switched(command, target, "87");
        };
    }

    /** On or off, and minutes; those of a schedule that is off are 1 in the sample. */
    private static Encoded switched(MeasureSchedule command, CommandTarget target, String code) {
        return command.isOff()
                ? IwCommandFrame.acknowledged(target, code, "0", "1")
                : IwCommandFrame.acknowledged(target, code, "1", Integer.toString(command.everyMinutes()));
    }

    /** Seconds alone. What would switch it off is not documented. */
    private static Encoded temperatureOfLineT(MeasureSchedule command, CommandTarget target) {
        if (command.isOff()) {
            return Encoded.unsupported(
                    "minutes", "off", "1-" + MeasureSchedule.MAX_MINUTES + " for temperature on IW watches of line T");
        }
        return IwCommandFrame.acknowledged(target, "TE", Integer.toString(command.everyMinutes() * SECONDS_A_MINUTE));
    }
}
