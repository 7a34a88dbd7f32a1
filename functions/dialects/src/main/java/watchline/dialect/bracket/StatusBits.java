package watchline.dialect.bracket;

import java.util.List;
import watchline.dialect.model.AlarmType;
import watchline.dialect.spi.ReportBuilder;

/**
 * The status word of positions and alarms (bracket.md 3.4).
 *
 * <p>Where the sources disagree: bit 22 is an abnormal heart rate in the paper and a fall in Traccar; the paper is followed, as
 * it names bit 21 for the fall as Traccar does. Bits 19 and 20 are "entered fence" and "taken off"; one ReachFar paper swaps
 * their labels. Bit 3 (worn) is set on most frames of watches that cannot know, and bit 4 is read as still by some and as
 * moving by others: neither is used.
 */
final class StatusBits {

    private static final int REMOVED_BIT = 20;

    /**
     * @param state whether watches repeat it in every position for as long as it lasts. The low battery of bit 0 is one too,
     *     but counts as news: the alarm for it is held back by the level of the battery
     */
    private record Bit(int number, AlarmType type, boolean state) {

        boolean isSet(long word) {
            return (word >> number & 1) != 0;
        }
    }

    private static final List<Bit> BITS = List.of(
            new Bit(0, AlarmType.LOW_BATTERY, false),
            new Bit(1, AlarmType.GEOFENCE_EXIT, true),
            new Bit(2, AlarmType.GEOFENCE_ENTER, true),
            new Bit(14, AlarmType.POWER_OFF, false),
            new Bit(16, AlarmType.SOS, false),
            new Bit(17, AlarmType.LOW_BATTERY, false),
            new Bit(18, AlarmType.GEOFENCE_EXIT, false),
            new Bit(19, AlarmType.GEOFENCE_ENTER, false),
            new Bit(REMOVED_BIT, AlarmType.REMOVED, false),
            new Bit(21, AlarmType.FALL, false),
            new Bit(22, AlarmType.HEART_RATE, false));

    private static final long ANY =
            BITS.stream().mapToLong(bit -> 1L << bit.number()).sum();

    private StatusBits() {}

    /**
     * Says in the report what the word says.
     *
     * @param alarmFrame whether the watch sent it as an alarm: then a state is news as well, and no bit at all is an alarm of
     *     a kind that is not told
     */
    static void read(long word, boolean alarmFrame, ReportBuilder report) {
        if ((word & ANY) == 0) {
            if (alarmFrame) {
                report.alarm(AlarmType.OTHER);
            }
            return;
        }
        for (int i = 0; i < BITS.size(); i++) {
            Bit bit = BITS.get(i);
            if (bit.isSet(word)) {
                if (bit.state() && !alarmFrame) {
                    report.state(bit.type());
                } else {
                    report.alarm(bit.type());
                }
            }
        }
        if ((word >> REMOVED_BIT & 1) != 0) {
            report.worn(false);
        }
    }
}
