package watchline.dialect.iw;

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
import watchline.dialect.command.Reboot;
import watchline.dialect.command.Reminders;
import watchline.dialect.command.ServerAddress;
import watchline.dialect.command.SosNumbers;
import watchline.dialect.command.TextMessage;
import watchline.dialect.command.TimeZoneLanguage;
import watchline.dialect.command.WorkingMode;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandForm;
import watchline.dialect.spi.CommandTable;
import watchline.dialect.spi.CommandTarget.IwHead;

/** What can be asked of an IW watch of either line (iw.md 6). There are no quiet times in this dialect. */
public final class IwCommands {

    public static final CommandEncoder ENCODER = CommandTable.of("iw")
            .on(Locate.class, (command, target) -> IwCommandFrame.acknowledged(target, "16"))
            .on(Interval.class, IwCommandSettings::interval)
            .on(SosNumbers.class, IwCommandPhones::sosNumbers)
            .on(Contacts.class, IwCommandPhones::contacts)
            .on(Call.class, (command, target) -> IwCommandFrame.acknowledged(target, "32", command.number()))
            .on(ListenIn.class, IwCommandPhones::listenIn)
            .on(Find.class, (command, target) -> IwCommandFrame.acknowledged(target, "88"))
            .on(Reboot.class, (command, target) -> IwCommandFrame.acknowledged(target, "18"))
            .on(PowerOff.class, (command, target) -> IwCommandFrame.acknowledged(target, "31"))
            .on(FactoryReset.class, (command, target) -> IwCommandFrame.acknowledged(target, "17"))
            .on(ServerAddress.class, IwCommandSettings::server)
            .on(TimeZoneLanguage.class, IwCommandSettings::timeZoneLanguage)
            .on(WorkingMode.class, IwCommandSettings::workingMode)
            .on(Measure.class, IwCommandHealth::measure)
            .on(MeasureSchedule.class, IwCommandHealth::schedule)
            .on(FallDetection.class, IwCommandFalls::detection)
            .on(FallSensitivity.class, IwCommandFalls::sensitivity)
            .on(TextMessage.class, IwCommandText::message)
            .on(Reminders.class, IwCommandSettings::reminders)
            .learning(IwCommands::learn)
            .build();

    private IwCommands() {}

    private static CommandForm learn(CommandForm known, String word, byte[] frame) {
        IwHead head = frame.length > 0 && frame[0] == 'T' ? IwHead.TRV : IwHead.IW;
        return known.withIw(head, known.iwLine().after(word));
    }
}
