package watchline.dialect.iw;

import watchline.dialect.model.AlarmType;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.Cursor;
import watchline.dialect.spi.ReportBuilder;

/**
 * Reads the two digits of an AP10 that say what is wrong (iw.md 3.5). Papers and servers disagree about some of them:
 *
 * <ul>
 *   <li>05 is a notice in the Vivistar paper, an opened strap in that of line T, a fall in Traccar. It is taken for a fall,
 *       which the fact-sheet holds likelier for a GOTOP watch, and which is the dearer one to miss.
 *   <li>16 is a locked strap in the paper of line T and an opened one in the project that captured it: an alarm of no known
 *       kind.
 * </ul>
 *
 * <p>An alarm that nobody can read is still told: codes that no table lists, and no code at all, are {@link AlarmType#OTHER}.
 */
final class AlarmCodes {

    private static final Bounds CODE = new Bounds("alarmCode", 0, 99);
    private static final int TWO_DIGITS = 10;

    private AlarmCodes() {}

    static void read(Cursor field, ReportBuilder report) {
        long code = field.whole();
        if (!CODE.contains((double) code)) {
            if (!field.isEmpty()) {
                report.drop(CODE.complaint(Fields.shown(field)));
            }
            report.alarm(AlarmType.OTHER);
            return;
        }
        report.extra("alarmCode", code < TWO_DIGITS ? "0" + code : Long.toString(code));
        raise((int) code, report);
    }

    private static void raise(int code, ReportBuilder report) {
        switch (code) {
            case 1 -> report.alarm(AlarmType.SOS);
            case 2 -> report.alarm(AlarmType.LOW_BATTERY);
            case 3 -> report.alarm(AlarmType.REMOVED).worn(false);
            case 4 -> report.worn(true);
            case 5, 6 -> report.alarm(AlarmType.FALL);
            case 7, 8, 9 -> report.alarm(AlarmType.HEART_RATE);
            case 10, 11, 12, 13 -> report.alarm(AlarmType.BLOOD_PRESSURE);
            case 17, 18 -> report.alarm(AlarmType.TEMPERATURE);
            case 19 -> report.alarm(AlarmType.POWER_OFF);
            case 20 -> report.alarm(AlarmType.GEOFENCE_EXIT);
            case 21 -> report.alarm(AlarmType.GEOFENCE_ENTER);
            case 0, 14, 15, 22 -> {
                // Asked for, sedentary, reserved, message read: nothing that is wrong.
            }
            default -> report.alarm(AlarmType.OTHER);
        }
    }
}
