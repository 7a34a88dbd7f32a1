package watchline.relay.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/** Copies what was read into an array and gives the buffer back at once; behind it nothing can leak. */
@Sharable
final class CopyHandler extends SimpleChannelInboundHandler<ByteBuf> {

    static final CopyHandler INSTANCE = new CopyHandler();

    private CopyHandler() {}

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ByteBuf read) {
        ctx.fireChannelRead(ByteBufUtil.getBytes(read));
    }
}
