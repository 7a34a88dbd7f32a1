package watchline.decoder.device;

import org.jspecify.annotations.Nullable;
import watchline.decoder.item.ItemBuilder;
import watchline.decoder.item.ItemReader;
import watchline.decoder.report.Arrival;
import watchline.dialect.spi.CommandForm;

/**
 * How a watch was last heard, and what it says it is.
 *
 * @param relay the instance of the relay that holds its session
 * @param firmware as {@code extra.firmware} of a report says
 * @param form in which it takes commands; absent while it has shown nothing unusual
 * @param wireId the id under which the watch speaks, when that is not the one it is kept under
 * @param iccid of its SIM, as {@code extra.iccid} of a report says
 */
public record Link(
        @Nullable String dialect,
        @Nullable String transport,
        @Nullable String relay,
        @Nullable String firmware,
        @Nullable String iccid,
        @Nullable CommandForm form,
        @Nullable String wireId) {

    static Link read(ItemReader stored) {
        return new Link(
                stored.text("dialect"),
                stored.text("transport"),
                stored.text("relay"),
                stored.text("firmware"),
                stored.text("iccid"),
                StoredForm.read(stored),
                stored.text("wireId"));
    }

    /** After one more report. What the report does not say stays. */
    public Link with(Arrival arrival, @Nullable String relayName) {
        return new Link(
                arrival.frame().dialect(),
                arrival.frame().transport().wireName(),
                relayName == null ? relay : relayName,
                said(arrival, "firmware", firmware),
                said(arrival, "iccid", iccid),
                StoredForm.after(
                        form,
                        arrival.frame().dialect(),
                        arrival.report().message(),
                        arrival.frame().bytes()),
                wireId(arrival));
    }

    /** The form of a frame to the watch. */
    public CommandForm commandForm() {
        return form == null ? CommandForm.USUAL : form;
    }

    /** With what {@code other} says where this one says nothing. */
    Link orElse(Link other) {
        return new Link(
                dialect == null ? other.dialect : dialect,
                transport == null ? other.transport : transport,
                relay == null ? other.relay : relay,
                firmware == null ? other.firmware : firmware,
                iccid == null ? other.iccid : iccid,
                form == null ? other.form : form,
                wireId == null ? other.wireId : wireId);
    }

    void write(ItemBuilder item) {
        item.text("dialect", dialect)
                .text("transport", transport)
                .text("relay", relay)
                .text("firmware", firmware)
                .text("iccid", iccid);
        item.text("wireId", wireId);
        StoredForm.write(form, item);
    }

    /** Once it was another one it stays in the item, even when it is the usual one again: attributes are set, never removed. */
    private @Nullable String wireId(Arrival arrival) {
        String spoken = arrival.frame().device();
        if (spoken == null) {
            return wireId;
        }
        return wireId == null && spoken.equals(arrival.deviceId()) ? null : spoken;
    }

    private static @Nullable String said(Arrival arrival, String name, @Nullable String known) {
        return arrival.report().extra().get(name) instanceof String text && !text.isEmpty() ? text : known;
    }
}
