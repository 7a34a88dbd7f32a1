package watchline.samples.fault.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server on a free port of loopback that can be shut, so that connections break and new ones are refused, and opened again
 * on the same port. As many requests at a time as come. May be used from any thread.
 */
final class Door implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    private static final int BACKLOG = 512;

    static {
        // Read once, when the first server or client of the JVM is made. Without the first, each answer on a kept
        // connection waits
        // 40 ms for the client's acknowledgement; without the second, a client sends on connections that the server has
        // given up.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final HttpHandler handler;
    private final ExecutorService threads;
    private final int port;
    private @Nullable HttpServer server;
    private @Nullable HeldPort held;

    private Door(String name, HttpHandler handler) {
        this.handler = handler;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        HttpServer first = listen(0);
        this.server = first;
        this.port = first.getAddress().getPort();
    }

    /** @param name of its threads */
    static Door open(String name, HttpHandler handler) {
        return new Door(name, handler);
    }

    int port() {
        return port;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Breaks every connection and refuses new ones. Does nothing when it is shut. */
    synchronized void shut() {
        if (server == null) {
            return;
        }
        server.stop(0);
        server = null;
        held = HeldPort.of(port);
    }

    /** Listens again. Does nothing when it is open. */
    synchronized void open() {
        if (server != null) {
            return;
        }
        server = listen(port);
        release();
    }

    private void release() {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    private HttpServer listen(int number) {
        try {
            HttpServer listening =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), number), BACKLOG);
            listening.setExecutor(threads);
            listening.createContext("/", this::serve);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + number, e);
        }
    }

    /** The server says nothing of what its handler throws. */
    private void serve(HttpExchange exchange) throws IOException {
        try {
            handler.handle(exchange);
        } catch (RuntimeException e) {
            LOG.error("a request for {} failed", exchange.getRequestURI(), e);
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        release();
        threads.shutdownNow();
    }
}
