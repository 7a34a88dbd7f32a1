package watchline.benchmark.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One watch and its line. Everything happens on its event loop. */
final class LoadWatch extends ChannelInboundHandlerAdapter {

    /** Longer than any reply to the frames that are said here. */
    private static final int MOST_REPLY_BYTES = 512;

    private final Script script;
    private final LoadLoop loop;
    private final CompletableFuture<Long> in = new CompletableFuture<>();
    private final ArrayDeque<Owed> owed = new ArrayDeque<>();
    private final byte[] heard = new byte[MOST_REPLY_BYTES];
    private int length;
    private int next;
    private long loginSince;
    private @Nullable Channel channel;

    LoadWatch(Script script, LoadLoop loop) {
        this.script = script;
        this.loop = loop;
    }

    String device() {
        return script.device();
    }

    EventLoop eventLoop() {
        return loop.eventLoop();
    }

    LoadLoop loop() {
        return loop;
    }

    /** The nanoseconds from the first step of connecting to the answer of the login; fails when the line does. */
    CompletableFuture<Long> in() {
        return in;
    }

    int owed() {
        return owed.size();
    }

    /** @param since when the connecting began, or was to begin */
    void open(Channel opened, long since) {
        channel = opened;
        loginSince = since;
        Phrase login = script.login();
        if (login == null) {
            in.complete(System.nanoTime() - since);
            return;
        }
        write(login.bytes());
        flush();
    }

    void failed(Throwable cause) {
        in.completeExceptionally(cause);
    }

    /** Says the next thing. */
    void say(long intendedNanos) {
        Phrase phrase = script.phrases().get(next);
        next = next + 1 == script.phrases().size() ? 0 : next + 1;
        say(phrase, intendedNanos);
    }

    void say(Phrase phrase, long intendedNanos) {
        Count count = loop.count();
        count.sent++;
        if (phrase.isAnswered()) {
            owed.addLast(new Owed(intendedNanos, phrase));
        } else {
            count.silent++;
        }
        write(phrase.at(loop.stamp()));
    }

    /** Says things until that many are to be answered. */
    void keepOwed(int window) {
        while (owed.size() < window) {
            say(System.nanoTime());
        }
        flush();
    }

    void flush() {
        Channel line = channel;
        if (line != null) {
            line.flush();
        }
    }

    /** What is still owed will not come any more. */
    void giveUp() {
        loop.count().missing += owed.size();
        owed.clear();
    }

    private void write(byte[] bytes) {
        Channel line = channel;
        if (line != null) {
            var unused = line.write(line.alloc().directBuffer(bytes.length).writeBytes(bytes), line.voidPromise());
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            hear(message instanceof DatagramPacket packet ? packet.content() : (ByteBuf) message);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        int window = loop.window();
        if (window > 0 && in.isDone()) {
            keepOwed(window);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        in.completeExceptionally(new IllegalStateException("the server closed the line"));
        loop.lost();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        in.completeExceptionally(cause);
        var unused = context.close();
    }

    /** Every reply of the two dialects that answer ends with one of these, and has none before. */
    private void hear(ByteBuf bytes) {
        while (bytes.isReadable()) {
            byte one = bytes.readByte();
            heard[length] = one;
            length++;
            if (one == '#' || one == ']' || length == MOST_REPLY_BYTES) {
                replied();
                length = 0;
            }
        }
    }

    private void replied() {
        if (!in.isDone()) {
            loggedIn();
            return;
        }
        long now = System.nanoTime();
        Owed first = owed.peekFirst();
        if (first != null && first.is(heard, length)) {
            owed.removeFirst();
            loop.count().heard(now - first.intendedNanos());
            return;
        }
        skipTo(now);
    }

    private void loggedIn() {
        Phrase login = script.login();
        byte[] begins = login == null ? new byte[0] : login.reply();
        int compared = Math.min(begins.length, length);
        if (compared == begins.length && Arrays.equals(begins, 0, compared, heard, 0, compared)) {
            in.complete(System.nanoTime() - loginSince);
        } else {
            in.completeExceptionally(new IllegalStateException("a wrong reply to the login"));
        }
    }

    /** A reply that is owed, but not next: those before it have been lost, or are out of order and will be wrong. */
    private void skipTo(long now) {
        boolean isOwed = owed.stream().anyMatch(each -> each.is(heard, length));
        if (!isOwed) {
            loop.count().wrong++;
            return;
        }
        Owed each = owed.removeFirst();
        while (!each.is(heard, length)) {
            loop.count().missing++;
            each = owed.removeFirst();
        }
        loop.count().heard(now - each.intendedNanos());
    }
}
