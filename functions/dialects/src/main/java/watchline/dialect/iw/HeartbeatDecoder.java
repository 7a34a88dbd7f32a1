package watchline.dialect.iw;

import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.Numbers;
import watchline.dialect.spi.ReportBuilder;

/** Reads the frames that say how the watch itself is doing: AP03 every few minutes, AP04 as the battery passes a mark. */
final class HeartbeatDecoder {

    private HeartbeatDecoder() {}

    /**
     * {@code status,steps,rolls[,mode,seconds]} (iw.md 3.3). A watch of line T may send 0 steps as a filler; that is for the
     * reader of the day's total to know, who sees the frames before it.
     */
    static Report heartbeat(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.STATUS);
        Cursor fields = frame.parameters();
        fields.next(',');
        StatusWord.read(frame.bytes(), fields.start(), fields.end(), report);
        report.steps(Fields.whole(fields, Bounds.STEPS, report));
        report.rolls(Fields.whole(fields, Bounds.ROLLS, report));
        StatusWord.workingMode(Fields.whole(fields, IwBounds.WORKING_MODE, report), report);
        Fields.keep(Fields.whole(fields, IwBounds.INTERVAL, report), IwBounds.INTERVAL, report);
        return report.build();
    }

    /** {@code ,075} or {@code 075}: passing 75 and 50 is a notice, passing 25 and 10 an alarm (iw.md 3.4). */
    static Report batteryMark(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.STATUS);
        report.batteryPct(Fields.whole(frame.parameters(), Bounds.BATTERY, report));
        if (isAlarmingLevel(frame)) {
            report.alarm(AlarmType.LOW_BATTERY);
        }
        return report.build();
    }

    /** Whether the level in an AP04 is one that a carer has to hear of. */
    static boolean isAlarmingLevel(IwFrame frame) {
        Cursor fields = frame.parameters();
        fields.next(',');
        long level = fields.whole();
        return level != Numbers.NONE && Bounds.BATTERY.contains((double) level) && level <= IwBounds.LOW_BATTERY_PCT;
    }
}
