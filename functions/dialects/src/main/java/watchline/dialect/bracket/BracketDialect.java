package watchline.dialect.bracket;

import watchline.dialect.model.Message;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Sniff;

/**
 * The dialect that is also called SeTracker, Beesure, 4P-Touch or ReachFar: {@code [3G*8800000015*000D*LK,50,100,100]}. Every
 * frame carries the id of its watch, so that it works the same over TCP and UDP, and nothing here asks for a session. Source:
 * bracket.md.
 */
public final class BracketDialect implements Dialect {

    @Override
    public String name() {
        return "bracket";
    }

    @Override
    public Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        return first ? BracketSniffer.head(bytes, from, to) : BracketSniffer.headWithId(bytes, from, to);
    }

    @Override
    public Cut cut(byte[] bytes, int from, int to, boolean ended) {
        return BracketFramer.cut(bytes, from, to, ended);
    }

    @Override
    public int maxFrameBytes() {
        return BracketFramer.MAX_FRAME_BYTES;
    }

    @Override
    public Glance glance(byte[] frame) {
        BracketHead head = BracketHead.of(frame, 0, frame.length);
        return head.fault() == null
                ? new Glance(head.deviceId(), BracketWords.role(head))
                : new Glance(null, Glance.Role.ORDINARY);
    }

    @Override
    public Decoded decode(byte[] frame, DecodeContext context) {
        BracketHead head = BracketHead.of(frame, 0, frame.length);
        String fault = head.fault();
        return fault == null
                ? BracketWords.decode(head)
                : Decoded.silent(context.deviceId(), new Message.Malformed(fault));
    }
}
