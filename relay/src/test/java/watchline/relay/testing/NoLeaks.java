package watchline.relay.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Fails a class of tests in which Netty found a buffer that nobody released. */
public final class NoLeaks implements BeforeAllCallback, AfterAllCallback {

    /** Buffers are reported when others are allocated after a collection has found them. */
    private static final int ROUNDS = 3;

    private final ListAppender<ILoggingEvent> reports = new ListAppender<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        watch();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<String> leaks = found();
        unwatch();
        if (!leaks.isEmpty()) {
            throw new AssertionError("leaked buffers:\n" + String.join("\n", leaks));
        }
    }

    void watch() {
        reports.start();
        logger().addAppender(reports);
        logger().setAdditive(false);
    }

    void unwatch() {
        logger().detachAppender(reports);
        logger().setAdditive(true);
    }

    /** So far; the collector may take its time. */
    List<String> found() {
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            ByteBufAllocator.DEFAULT.buffer().release();
            ByteBufAllocator.DEFAULT.heapBuffer().release();
        }
        return List.copyOf(reports.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("LEAK"))
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(ResourceLeakDetector.class);
    }
}
