package watchline.samples.simulator;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.MessageToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cuts what the server sends at the byte that ends a frame; hands on each frame as text, a character a byte. */
final class Downlinks {

    /** Longer than any order in the fact-sheets; more without an end is handed on as it is, to be wrong. */
    private static final int MAX_FRAME_BYTES = 8192;

    private Downlinks() {}

    /** From a stream. */
    static final class OfStream extends ByteToMessageDecoder {

        private final byte terminator;

        OfStream(char terminator) {
            this.terminator = (byte) terminator;
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            cut(in, terminator, out);
            if (in.readableBytes() > MAX_FRAME_BYTES) {
                take(in, in.readableBytes(), out);
            }
        }
    }

    /** From datagrams, whose end is an end of frame too. */
    static final class OfDatagrams extends MessageToMessageDecoder<DatagramPacket> {

        private final byte terminator;

        OfDatagrams(char terminator) {
            this.terminator = (byte) terminator;
        }

        @Override
        protected void decode(ChannelHandlerContext context, DatagramPacket packet, List<Object> out) {
            ByteBuf in = packet.content();
            cut(in, terminator, out);
            take(in, in.readableBytes(), out);
        }
    }

    private static void cut(ByteBuf in, byte terminator, List<Object> out) {
        int length = in.bytesBefore(terminator);
        while (length >= 0) {
            take(in, length + 1, out);
            length = in.bytesBefore(terminator);
        }
    }

    private static void take(ByteBuf in, int length, List<Object> out) {
        String downlink = in.readCharSequence(length, StandardCharsets.ISO_8859_1)
                .toString()
                .strip();
        if (!downlink.isEmpty()) {
            out.add(downlink);
        }
    }
}
