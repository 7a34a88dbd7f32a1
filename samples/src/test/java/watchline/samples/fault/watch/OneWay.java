package watchline.samples.fault.watch;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One direction of a connection through the man in the middle. Runs on his event loop. */
final class OneWay extends SimpleChannelInboundHandler<ByteBuf> {

    private final SocketChannel from;
    private final SocketChannel to;
    private final boolean fromWatch;
    private final Supplier<Mischief> mischief;
    private final Dice dice;
    private final Done done;
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean swallows;
    /** When the last piece that is held up goes on; what comes later waits for it. */
    private long heldUntil;

    OneWay(SocketChannel from, SocketChannel to, boolean fromWatch, Supplier<Mischief> mischief, Dice dice, Done done) {
        this.from = from;
        this.to = to;
        this.fromWatch = fromWatch;
        this.mischief = mischief;
        this.dice = dice;
        this.done = done;
        this.heldUntil = System.nanoTime();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ByteBuf piece) {
        if (swallows) {
            return;
        }
        byte[] bytes = ByteBufUtil.getBytes(piece);
        Mischief now = mischief.get();
        switch (dice.fate(now)) {
            case THROUGH -> pass(bytes, now);
            case CUT -> {
                done.add(Done.Deed.CUT, 1);
                pass(Arrays.copyOf(bytes, dice.part(bytes.length)), now);
                end(false);
            }
            case RESET -> {
                done.add(Done.Deed.RESET, 1);
                pass(Arrays.copyOf(bytes, dice.part(bytes.length)), now);
                end(true);
            }
            case SWALLOW -> {
                done.add(Done.Deed.HALF_OPEN, 1);
                swallows = true;
            }
        }
    }

    private void pass(byte[] bytes, Mischief now) {
        long delay = dice.delayNanos(now);
        if (delay > 0) {
            done.add(Done.Deed.DELAY, 1);
        }
        boolean bytewise = now.bytewise();
        inTurn(delay, () -> write(bytes, bytewise));
    }

    private void write(byte[] bytes, boolean bytewise) {
        if (bytes.length == 0) {
            return;
        }
        if (!bytewise) {
            var unused = to.writeAndFlush(Unpooled.wrappedBuffer(bytes));
            return;
        }
        done.add(Done.Deed.SINGLE_BYTE, bytes.length);
        for (byte single : bytes) {
            var unused = to.writeAndFlush(Unpooled.wrappedBuffer(new byte[] {single}));
        }
    }

    private void end(boolean reset) {
        swallows = true;
        inTurn(0, () -> {
            if (reset) {
                // With nothing to linger for, the kernel says so with a reset.
                from.config().setSoLinger(0);
                to.config().setSoLinger(0);
            }
            var unused = from.close();
            var unusedToo = to.close();
        });
    }

    /** At once, unless something before it is held up. */
    private void inTurn(long delayNanos, Runnable task) {
        long now = System.nanoTime();
        long at = Math.max(now + delayNanos, heldUntil);
        if (at <= now && held.isEmpty()) {
            task.run();
            return;
        }
        heldUntil = at;
        held.addLast(task);
        // Timers of one moment go off in any order: each lets go of whatever has been held longest.
        var unused = from.eventLoop().schedule(() -> held.removeFirst().run(), at - now, TimeUnit.NANOSECONDS);
    }

    /** What is half open stays so: the relay is not told that its watch is gone. */
    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!(fromWatch && swallows)) {
            inTurn(0, () -> {
                var unused = to.close();
            });
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        var unused = context.close();
    }
}
