package watchline.contract.emf;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes each line whole, by one write, so that it does not mix with what else is written there. A line that cannot be written is
 * lost: there is no log left to say so in, and no frame may fail on it.
 */
public final class StreamSink implements EmfSink {

    private final OutputStream out;

    /** @param out not closed here, and best without a buffer */
    public StreamSink(OutputStream out) {
        this.out = out;
    }

    /**
     * The standard output of the process itself. A line has to be nothing but JSON, which loggers, with their levels and names in
     * front, do not promise. Lambda's runtime passes on what is written there as it is (runtime interface client 2.9.0: {@code
     * System.out} goes to the same place unchanged; only its own logger wraps text in JSON).
     */
    public static StreamSink standardOutput() {
        return new StreamSink(new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public void write(EmfLine line) {
        byte[] json = line.toJson();
        byte[] whole = new byte[json.length + 1];
        System.arraycopy(json, 0, whole, 0, json.length);
        whole[json.length] = '\n';
        try {
            synchronized (out) {
                out.write(whole);
            }
        } catch (IOException e) {
            // See the class.
        }
    }
}
