package watchline.relay.net;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import watchline.contract.Transport;
import watchline.dialect.Dialects;
import watchline.dialect.spi.Cut;
import watchline.dialect.spi.Dialect;
import watchline.dialect.spi.Glance;

/** One datagram being read: who sent it, and what is in it. */
final class Datagram {

    private final UdpHandler handler;
    private final Channel socket;
    private final InetSocketAddress sender;
    private final byte[] bytes;
    private final long nowNanos;
    /** Absent while the address has not shown an id. */
    private @Nullable UdpPeer peer;

    Datagram(UdpHandler handler, Channel socket, InetSocketAddress sender, byte[] bytes) {
        this.handler = handler;
        this.socket = socket;
        this.sender = sender;
        this.bytes = bytes;
        this.nowNanos = handler.context().nanos().getAsLong();
        this.peer = handler.peers().heard(sender, nowNanos);
    }

    /** Bytes of no dialect that is spoken here. From a known address they are kept with its watch and its dialect. */
    void unknown(Junk junk) {
        UdpPeer known = peer;
        junk(known == null ? Dialects.UNKNOWN : known.dialect(), known, junk, bytes);
    }

    /** Takes in every frame from that place on. */
    void cut(Dialect dialect, int from) {
        if (!Bytes.allBlank(bytes, 0, from)) {
            junk(dialect.name(), speaking(dialect), Junk.BETWEEN_FRAMES, Bytes.slice(bytes, 0, from));
        }
        int at = from;
        while (at < bytes.length) {
            Cut cut = dialect.cut(bytes, at, bytes.length, true);
            take(dialect, cut, Bytes.slice(bytes, cut.from(), cut.to()));
            at = cut.type() == Cut.Type.MORE ? bytes.length : cut.to();
        }
    }

    private void take(Dialect dialect, Cut cut, byte[] piece) {
        switch (cut.type()) {
            case FRAME -> frame(dialect, piece);
            case JUNK -> junk(dialect.name(), speaking(dialect), Junk.BETWEEN_FRAMES, piece);
            case OVERLONG -> junk(dialect.name(), speaking(dialect), Junk.overlong(dialect), piece);
            case MORE -> junk(dialect.name(), speaking(dialect), Junk.DATAGRAM_ENDED, piece);
        }
    }

    private void frame(Dialect dialect, byte[] piece) {
        Glance glance = dialect.glance(piece);
        String id = glance.deviceId();
        if (id != null) {
            peer = handler.peers().identified(socket, sender, id, dialect.name(), nowNanos);
        }
        UdpPeer known = speaking(dialect);
        if (handler.admit(known, nowNanos)) {
            String device = known == null ? null : known.device();
            count(handler.context().intake().frame(dialect, device, glance.role(), piece, source(known)));
        }
    }

    private void junk(String dialect, @Nullable UdpPeer known, Junk junk, byte[] piece) {
        if (piece.length > 0 && handler.admit(known, nowNanos)) {
            String device = known == null ? null : known.device();
            count(handler.context().intake().junk(dialect, device, junk, piece, source(known)));
        }
    }

    /** The known sender, if what is known of it is this dialect: otherwise somebody else has come by the address. */
    private @Nullable UdpPeer speaking(Dialect dialect) {
        UdpPeer known = peer;
        return known != null && known.dialect().equals(dialect.name()) ? known : null;
    }

    private Intake.Source source(@Nullable UdpPeer known) {
        String name = known == null ? Peers.name(sender) : known.peer();
        return new Intake.Source(Transport.UDP, name, handler.context().intake().now(), known);
    }

    private void count(@Nullable Shortage shortage) {
        if (shortage != null) {
            handler.context().metrics().refused(shortage.refusal());
        }
    }
}
