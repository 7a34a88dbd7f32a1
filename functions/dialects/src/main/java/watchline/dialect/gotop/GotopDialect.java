package watchline.dialect.gotop;

import watchline.dialect.model.Message;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Sniff;

/**
 * The house dialect of the maker's trackers: {@code #861785001515349,CMD-T,A,DATE:120903,...#}. Every frame carries the IMEI, so
 * that it works the same over TCP and UDP; no frame is answered, SOS included. There is no paper: all of it is read off captures
 * and other decoders. Source: gotop-text.md.
 */
public final class GotopDialect implements Dialect {

    @Override
    public String name() {
        return "gotop";
    }

    @Override
    public Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        return GotopSniffer.sniff(bytes, from, to, first);
    }

    @Override
    public Cut cut(byte[] bytes, int from, int to, boolean ended) {
        return GotopFramer.cut(bytes, from, to, ended);
    }

    @Override
    public Cut settle(byte[] bytes, int from, int to) {
        return GotopFramer.settle(bytes, from, to);
    }

    @Override
    public int maxFrameBytes() {
        return GotopFramer.MAX_FRAME_BYTES;
    }

    @Override
    public Glance glance(byte[] frame) {
        GotopHead head = GotopHead.of(frame);
        return head.fault() == null
                ? new Glance(head.deviceId(), GotopTypes.role(head.type()))
                : new Glance(null, Glance.Role.ORDINARY);
    }

    @Override
    public Decoded decode(byte[] frame, DecodeContext context) {
        GotopHead head = GotopHead.of(frame);
        String fault = head.fault();
        return fault == null
                ? Decoded.silent(head.deviceId(), GotopTypes.decode(head))
                : Decoded.silent(context.deviceId(), new Message.Malformed(fault));
    }
}
