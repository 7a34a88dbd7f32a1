package watchline.samples.fault.watch;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.MessageToMessageDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Cuts what the server sends at the byte that ends a frame; hands on each frame as text, a character a byte. */
final class Downlinks {

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
        }
    }

    /** From datagrams. */
    static final class OfDatagrams extends MessageToMessageDecoder<DatagramPacket> {

        private final byte terminator;

        OfDatagrams(char terminator) {
            this.terminator = (byte) terminator;
        }

        @Override
        protected void decode(ChannelHandlerContext context, DatagramPacket packet, List<Object> out) {
            cut(packet.content(), terminator, out);
        }
    }

    private static void cut(ByteBuf in, byte terminator, List<Object> out) {
        int length = in.bytesBefore(terminator);
        while (length >= 0) {
            out.add(in.readCharSequence(length + 1, StandardCharsets.ISO_8859_1).toString());
            length = in.bytesBefore(terminator);
        }
    }
}
