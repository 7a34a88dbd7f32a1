package watchline.benchmark.invoke;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import watchline.contract.ContractJson;
import watchline.contract.FrameEnvelope;

/** Says when a call for help came to the decoder and when it was answered, a line a frame. Silent unless a property asks for it. */
public final class SosTimes {

    /** {@code -Dwatchline.benchmark.sos=true} has every request read a second time. */
    public static final String PROPERTY = "watchline.benchmark.sos";
    /** A line: this, the watch, and the instants {@code received invoked answered}. */
    public static final String LINE = "sos ";

    private static final String FRAME = "IWAP10";

    /** A call of the function. */
    interface Call {

        byte[] answer() throws IOException;
    }

    private final boolean asked;
    private final Consumer<String> lines;

    private SosTimes(boolean asked, Consumer<String> lines) {
        this.asked = asked;
        this.lines = lines;
    }

    static SosTimes printed() {
        return new SosTimes(Boolean.getBoolean(PROPERTY), System.out::println);
    }

    byte[] around(byte[] body, Call call) throws IOException {
        if (!asked) {
            return call.answer();
        }
        Instant invoked = Clock.systemUTC().instant();
        byte[] answer = call.answer();
        Instant answered = Clock.systemUTC().instant();
        List<FrameEnvelope> frames =
                ContractJson.readRequest(new ByteArrayInputStream(body)).frames();
        for (FrameEnvelope frame : frames) {
            if (new String(frame.bytes(), StandardCharsets.ISO_8859_1).startsWith(FRAME)) {
                lines.accept(LINE + frame.device() + " " + frame.received() + " " + invoked + " " + answered);
            }
        }
        return answer;
    }
}
