package watchline.dialect.iw;

import watchline.dialect.spi.Cut;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Decoded;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;
import watchline.dialect.spi.Sniff;

/** The way into the dialect of the {@code IWAP..#} watches, the first that a GOTOP L17 PRO is expected to speak. */
public final class IwDialect implements Dialect {

    @Override
    public String name() {
        return "iw";
    }

    @Override
    public Sniff sniff(byte[] bytes, int from, int to, boolean first) {
        return IwSniffer.sniff(bytes, from, to, first);
    }

    @Override
    public Cut cut(byte[] bytes, int from, int to, boolean ended) {
        return IwFramer.cut(bytes, from, to, ended);
    }

    @Override
    public int maxFrameBytes() {
        return IwBounds.MAX_PACKET_FRAME_BYTES;
    }

    @Override
    public Glance glance(byte[] frame) {
        return IwGlance.of(frame);
    }

    @Override
    public Decoded decode(byte[] frame, DecodeContext context) {
        return IwDecoder.decode(frame, context);
    }
}
