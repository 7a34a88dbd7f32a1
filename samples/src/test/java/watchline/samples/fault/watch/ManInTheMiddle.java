package watchline.samples.fault.watch;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Stands between watches and a relay, over TCP and UDP, and does to their bytes what mobile networks do. What he decides comes
 * from a seed; where the pieces of a stream begin and end is up to the machine, so a run is like another, not the same. All
 * methods may be called from any thread.
 */
public final class ManInTheMiddle implements AutoCloseable {

    private static final long END_SECONDS = 2;

    private final Done done = new Done();
    private final MultiThreadIoEventLoopGroup group;
    private final TcpMiddle tcp;
    private final UdpMiddle udp;
    private volatile Mischief mischief = Mischief.NONE;

    private ManInTheMiddle(Server target, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        group = new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("middle", true), NioIoHandler.newFactory());
        tcp = new TcpMiddle(group, target.tcp(), () -> mischief, new Dice(random.split()), done);
        udp = new UdpMiddle(group, target.udp(), () -> mischief, new Dice(random.split()), done);
    }

    /** On free ports of loopback; lets everything through until told otherwise. */
    public static ManInTheMiddle before(Server target, long seed) throws InterruptedException {
        ManInTheMiddle man = new ManInTheMiddle(target, seed);
        try {
            man.tcp.bind();
            man.udp.bind();
            return man;
        } catch (InterruptedException | RuntimeException e) {
            man.close();
            throw e;
        }
    }

    /** Where watches find him. */
    public Server server() {
        return new Server(tcp.address(), udp.address());
    }

    /** From now on. What was swallowed before stays swallowed until its connection ends. */
    public void does(Mischief next) {
        mischief = next;
    }

    public Done done() {
        return done;
    }

    /** Ends every connection. */
    @Override
    public void close() {
        var unused = group.shutdownGracefully(0, END_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
