package watchline.contract.emf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class StreamSinkTest {

    private final EmfLine line = new EmfLine(Instant.EPOCH, "batch");

    @Test
    void writesALineByOneWrite() {
        List<String> writes = new ArrayList<>();
        EmfSink sink = new StreamSink(new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes) {
                writes.add(new String(bytes, UTF_8));
            }

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                writes.add(new String(bytes, offset, length, UTF_8));
            }
        });

        sink.write(line);

        assertThat(writes).containsExactly("{\"event\":\"batch\"}\n");
    }

    @Test
    void losesALineThatCannotBeWritten() {
        EmfSink sink = new StreamSink(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        });

        assertThatCode(() -> sink.write(line)).doesNotThrowAnyException();
    }
}
