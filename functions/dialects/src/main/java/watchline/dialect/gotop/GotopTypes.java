package watchline.dialect.gotop;

import watchline.dialect.model.AlarmType;
import watchline.dialect.model.Kind;
import watchline.dialect.model.Message;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.ReportBuilder;

/**
 * The table of types (gotop-text.md 3). Nothing is answered, so the table says only what a frame is.
 *
 * <p>Where nobody says for sure: the first digit of a geofence alarm is odd for entering and even for leaving, as Traccar reads
 * it; {@code ALM-D1} is taken for a low battery.
 */
final class GotopTypes {

    private static final String COMMAND = "CMD-";
    private static final String ALARM = "ALM-";
    private static final String FENCE_ALARM = "ALM-B";

    private GotopTypes() {}

    static Glance.Role role(String type) {
        if (type.equals("CMD-X")) {
            return Glance.Role.HEARTBEAT;
        }
        return type.equals("CMD-KEY") || type.startsWith(ALARM) ? Glance.Role.URGENT : Glance.Role.ORDINARY;
    }

    static Message decode(GotopHead head) {
        String type = head.type();
        return switch (type) {
            case "CMD-T" -> position(head, positionBuilder(type));
            // The answer to "locate once".
            case "CMD-F" -> position(head, acknowledging(positionBuilder(type), type));
            case "CMD-X" -> new ReportBuilder(type, Kind.STATUS).build();
            case "CMD-KEY", "ALM-A" -> position(head, positionBuilder(type).alarm(AlarmType.SOS));
            case "ALM-D1" -> position(head, positionBuilder(type).alarm(AlarmType.LOW_BATTERY));
            case "ERROR", "ERROR!" -> answer(head, answerBuilder(head, type).extra("refused", true));
            default -> byBeginning(head, type);
        };
    }

    private static Message byBeginning(GotopHead head, String type) {
        if (type.startsWith(FENCE_ALARM)) {
            return position(head, fence(type));
        }
        if (type.startsWith(ALARM)) {
            return position(head, positionBuilder(type).alarm(AlarmType.OTHER));
        }
        return isAcknowledgement(type)
                ? answer(head, acknowledging(answerBuilder(head, type), type))
                : new Message.Unknown(type);
    }

    private static ReportBuilder acknowledging(ReportBuilder report, String type) {
        return report.extra("ack", true).extra("command", type.substring(COMMAND.length()));
    }

    /** {@code ALM-B<d>} or {@code ALM-B<d>-<s>}; what the second digit means is not explained. */
    private static ReportBuilder fence(String type) {
        String digits = type.substring(FENCE_ALARM.length());
        AlarmType alarm =
                switch (digits.isEmpty() ? ' ' : digits.charAt(0)) {
                    case '1', '3', '5', '7', '9' -> AlarmType.GEOFENCE_ENTER;
                    case '0', '2', '4', '6', '8' -> AlarmType.GEOFENCE_EXIT;
                    default -> AlarmType.OTHER;
                };
        return positionBuilder(type).alarm(alarm).extra("fence", digits);
    }

    /**
     * {@code CMD-} and the letter of a command, with its number if it has one. The device repeats what it took, with a position
     * (gotop-text.md 3 and 4). {@code CMD-T} without a number is the periodic position, not the ignition sensor's command.
     */
    private static boolean isAcknowledgement(String type) {
        if (!type.startsWith(COMMAND) || type.length() == COMMAND.length()) {
            return false;
        }
        for (int i = COMMAND.length() + 1; i < type.length(); i++) {
            if (type.charAt(i) < '0' || type.charAt(i) > '9') {
                return false;
            }
        }
        return switch (type.charAt(COMMAND.length())) {
            case 'A', 'C', 'H', 'I', 'J', 'L', 'M', 'N', 'U', 'T' -> true;
            default -> false;
        };
    }

    private static Message answer(GotopHead head, ReportBuilder report) {
        return head.hasFields() ? position(head, report) : report.build();
    }

    private static ReportBuilder answerBuilder(GotopHead head, String type) {
        return new ReportBuilder(type, head.hasFields() ? Kind.POSITION : Kind.EVENT);
    }

    private static ReportBuilder positionBuilder(String type) {
        return new ReportBuilder(type, Kind.POSITION);
    }

    private static Message position(GotopHead head, ReportBuilder report) {
        PositionDecoder.read(head.fields(), report.extra("error", head.errorText()));
        return report.build();
    }
}
