package watchline.relay.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchline.dialect.Dialects.Verdict;
import watchline.relay.log.Summed;
import watchline.relay.metrics.Metric.Refusal;

/**
 * Reads datagrams: each is sniffed by itself and may hold several frames. One for each socket, on its event loop.
 *
 * <p>Anybody can send a datagram in anybody's name. So a datagram never touches a TCP session, an address that has not shown
 * an id is never answered, and what such addresses may send is capped over all of them.
 */
final class UdpHandler extends SimpleChannelInboundHandler<DatagramPacket> {

    private static final Logger LOG = LoggerFactory.getLogger(UdpHandler.class);

    /** Pieces a second, on one socket, from addresses that have not shown an id. */
    static final int STRANGER_PIECES_PER_SECOND = 200;

    private final UdpContext context;
    private final UdpPeers peers;
    private final TokenBucket strangers;
    private final Summed failures;

    UdpHandler(UdpContext context) {
        this.context = context;
        this.peers = new UdpPeers(context);
        this.strangers = new TokenBucket(
                TokenBucket.Rate.of(STRANGER_PIECES_PER_SECOND, STRANGER_PIECES_PER_SECOND),
                context.nanos().getAsLong());
        this.failures = new Summed(LOG, "udp failed", Duration.ofMinutes(1), context.nanos());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, DatagramPacket packet) {
        byte[] bytes = ByteBufUtil.getBytes(packet.content());
        if (!Bytes.allBlank(bytes, 0, bytes.length)) {
            read(ctx.channel(), packet.sender(), bytes);
        }
    }

    private void read(Channel socket, InetSocketAddress sender, byte[] bytes) {
        Datagram datagram = new Datagram(this, socket, sender, bytes);
        Verdict verdict = context.sniffer().sniff(bytes, 0, bytes.length, true);
        if (verdict instanceof Verdict.Known known) {
            datagram.cut(known.dialect(), known.from());
        } else if (verdict instanceof Verdict.Foreign foreign) {
            datagram.unknown(Junk.foreign(foreign));
        } else {
            datagram.unknown(Junk.noDialect(bytes));
        }
    }

    UdpContext context() {
        return context;
    }

    UdpPeers peers() {
        return peers;
    }

    /** Takes a token for one piece; false, and counted, when there is none. */
    boolean admit(@Nullable UdpPeer peer, long nowNanos) {
        TokenBucket bucket = peer == null ? strangers : peer.tokens();
        if (bucket.waitNanos(nowNanos) > 0) {
            context.metrics().refused(peer == null ? Refusal.STRANGER : Refusal.RATE);
            return false;
        }
        bucket.take(nowNanos);
        return true;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof IOException) {
            failures.note("cause", String.valueOf(cause.getMessage()));
        } else {
            LOG.atError().setMessage("datagram failed").setCause(cause).log();
        }
    }
}
