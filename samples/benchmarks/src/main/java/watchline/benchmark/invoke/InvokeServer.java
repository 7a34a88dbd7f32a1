package watchline.benchmark.invoke;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import watchline.benchmark.load.SocketKind;
import watchline.contract.ContractJson;

/** Invoke of Lambda, version 2015-03-31, for one function, whatever name it is called by. Ends with its process. */
final class InvokeServer {

    /** A function. Called by as many threads as there are calls at a time. */
    interface Function {

        byte[] answer(byte[] request) throws IOException;
    }

    private final Function function;
    private final Executor executor;

    private InvokeServer(Function function, Executor executor) {
        this.function = function;
        this.executor = executor;
    }

    /**
     * Starts one.
     *
     * @param threads of the sockets
     * @param executor that the function runs on
     * @return the port on 127.0.0.1
     */
    static int start(Function function, int threads, Executor executor) {
        InvokeServer server = new InvokeServer(function, executor);
        SocketKind kind = SocketKind.best();
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        InetSocketAddress bound = (InetSocketAddress) new ServerBootstrap()
                .group(kind.loops("invoke", threads))
                .channel(kind.server())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(ContractJson.MAX_BYTES),
                                        server.new Handler());
                    }
                })
                .bind(any)
                .syncUninterruptibly()
                .channel()
                .localAddress();
        return bound.getPort();
    }

    private final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            byte[] body = new byte[request.content().readableBytes()];
            request.content().readBytes(body);
            executor.execute(() -> {
                var unused = context.writeAndFlush(answer(body));
            });
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.writeAndFlush(failed(cause)).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private FullHttpResponse answer(byte[] body) {
        try {
            return response(function.answer(body));
        } catch (IOException | RuntimeException e) {
            return failed(e);
        }
    }

    private static FullHttpResponse failed(Throwable cause) {
        FullHttpResponse response =
                response(("{\"errorType\":\"" + cause.getClass().getName() + "\"}").getBytes(StandardCharsets.UTF_8));
        response.headers().set("X-Amz-Function-Error", "Unhandled");
        return response;
    }

    private static FullHttpResponse response(byte[] payload) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(payload));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json");
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, payload.length);
        response.headers().set("X-Amz-Executed-Version", "$LATEST");
        return response;
    }
}
