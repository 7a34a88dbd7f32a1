package watchline.benchmark.start;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import watchline.benchmark.load.SocketKind;
import watchline.benchmark.process.BenchException;
import watchline.contract.ContractJson;

/** The Runtime API of Lambda, version 2018-06-01, for one process: what it asks and says, one after the other. Used by one thread. */
final class RuntimeApi implements AutoCloseable {

    private static final String VERSION = "/2018-06-01/runtime/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final byte[] NOTHING = {};

    /** What a process does at this API. */
    enum Act {
        /** It is ready to be put into a snapshot, and waits to be restored. */
        ASKS_TO_BE_RESTORED,
        ASKS_FOR_WORK,
        ANSWERS,
        FAILS
    }

    /**
     * One request.
     *
     * @param nanos when it had come
     * @param asker who waits for what it asked for
     */
    private record Request(Act act, long nanos, byte[] body, ChannelHandlerContext asker) {}

    /** An answer of the function, and the nanosecond at which it had come. */
    record Answer(long nanos, byte[] body) {}

    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
    private final EventLoopGroup group;
    private final int port;
    private int invocations;

    RuntimeApi() {
        SocketKind kind = SocketKind.best();
        group = kind.loops("runtime-api", 1);
        InetSocketAddress bound = (InetSocketAddress) new ServerBootstrap()
                .group(group)
                .channel(kind.server())
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(),
                                        new HttpObjectAggregator(ContractJson.MAX_BYTES),
                                        new Handler());
                    }
                })
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel()
                .localAddress();
        port = bound.getPort();
    }

    /** What {@code AWS_LAMBDA_RUNTIME_API} has to say. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Waits until the process asks for an invocation, hands it one and waits for what comes of it. */
    Answer invoke(byte[] payload) {
        Request asks = next(Act.ASKS_FOR_WORK);
        invocations++;
        FullHttpResponse work = response(HttpResponseStatus.OK, payload);
        // Without a content type the runtime's native code ends with SIGSEGV.
        work.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set("Lambda-Runtime-Aws-Request-Id", "00000000-0000-0000-0000-" + (100_000_000_000L + invocations))
                .set(
                        "Lambda-Runtime-Deadline-Ms",
                        Long.toString(Clock.systemUTC().instant().plus(DEADLINE).toEpochMilli()))
                .set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:decoder")
                .set("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
        var unused = asks.asker().writeAndFlush(work);
        Request answers = next(Act.ANSWERS);
        return new Answer(answers.nanos(), answers.body());
    }

    /**
     * Waits until the process asks for an invocation, and leaves it waiting.
     *
     * @return the nanosecond at which it asked
     */
    long untilReady() {
        Request asks = next(Act.ASKS_FOR_WORK);
        requests.add(asks);
        return asks.nanos();
    }

    /** Waits until the process can be put into a snapshot. {@link #restore} has it go on. */
    void untilSnapshot() {
        requests.add(next(Act.ASKS_TO_BE_RESTORED));
    }

    /** Lets a process go on as one that was restored. */
    void restore() {
        var unused = next(Act.ASKS_TO_BE_RESTORED).asker().writeAndFlush(response(HttpResponseStatus.OK, NOTHING));
    }

    private Request next(Act expected) {
        try {
            Request request = requests.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (request == null) {
                throw new BenchException("the function did nothing for " + PATIENCE.toSeconds() + " s");
            }
            if (request.act() != expected) {
                throw new BenchException("the function: " + request.act() + " (expected: " + expected + "): "
                        + new String(request.body(), StandardCharsets.UTF_8));
            }
            return request;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted", e);
        }
    }

    private final class Handler extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            long nanos = System.nanoTime();
            byte[] body = new byte[request.content().readableBytes()];
            request.content().readBytes(body);
            Act act = act(request.uri());
            if (act == Act.ANSWERS || act == Act.FAILS) {
                var unused = context.writeAndFlush(response(HttpResponseStatus.ACCEPTED, NOTHING));
            }
            requests.add(new Request(act, nanos, body, context));
        }

        /** The process was ended while it waited. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }

    private static Act act(String path) {
        return switch (path) {
            case VERSION + "restore/next" -> Act.ASKS_TO_BE_RESTORED;
            case VERSION + "invocation/next" -> Act.ASKS_FOR_WORK;
            default -> path.endsWith("/response") ? Act.ANSWERS : Act.FAILS;
        };
    }

    private static FullHttpResponse response(HttpResponseStatus status, byte[] body) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(body));
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        return response;
    }

    @Override
    public void close() {
        var unused = group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
