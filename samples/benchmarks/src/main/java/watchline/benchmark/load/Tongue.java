package watchline.benchmark.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchline.benchmark.process.BenchException;
import watchline.dialect.Dialects;
import watchline.dialect.spi.DecodeContext;
import watchline.dialect.spi.Dialect;
import watchline.samples.frames.FrameSample;

/** The frames of a dialect that its watches say most, from {@code samples/frames}. */
public enum Tongue {
    IW("iw", "01-ap00", "IWBP00,"),
    BRACKET("bracket", "02-lk", ""),
    /** Never answered. */
    GOTOP("gotop", "", "");

    /** Names the folder of the samples; {@code samples/bench} sets it. */
    private static final String FOLDER = "watchline.frames";

    private final String dialect;
    private final String login;
    private final String loginReply;

    /**
     * @param login sample of it; empty when there is none
     * @param loginReply its beginning where it tells the time; otherwise empty
     */
    Tongue(String dialect, String login, String loginReply) {
        this.dialect = dialect;
        this.login = login;
        this.loginReply = loginReply;
    }

    String dialect() {
        return dialect;
    }

    /**
     * What is said over and over: as often a report as a reading, as by day. The watches of IW move with every report, the others sit;
     * no battery jumps. So one frame in seven changes what is known of its watch.
     */
    private List<String> samples() {
        return switch (this) {
            case IW -> List.of("06-ap01", "20-apht", "25-ap49", "10-ap01", "53-ap49");
            case BRACKET -> List.of("04-ud", "01-lk", "09-bphrt", "10-oxygen", "11-btemp2");
            case GOTOP -> List.of("14-cmd-t");
        };
    }

    /** Reads the samples once; makes the scripts of many watches. May be used from any thread. */
    static final class Book {

        private final Map<String, byte[]> frames;

        Book() {
            try {
                frames = FrameSample.all(Path.of(System.getProperty(FOLDER, "samples/frames"))).stream()
                        .collect(Collectors.toMap(FrameSample::name, FrameSample::bytes));
            } catch (IOException e) {
                throw new BenchException("the frames of samples/frames cannot be read: " + e.getMessage(), e);
            }
        }

        Script script(Tongue tongue, int number) {
            Dialect dialect = Dialects.named(tongue.dialect).orElseThrow();
            String device = WatchIds.of(number, tongue == BRACKET ? 10 : 15);
            List<Phrase> phrases = new ArrayList<>();
            for (String sample : tongue.samples()) {
                byte[] frame = frame(dialect, sample, device);
                phrases.add(Phrase.of(frame, reply(dialect, frame, device)));
            }
            return new Script(device, login(tongue, dialect, device), phrases);
        }

        private @Nullable Phrase login(Tongue tongue, Dialect dialect, String device) {
            if (tongue.login.isEmpty()) {
                return null;
            }
            byte[] frame = frame(dialect, tongue.login, device);
            return Phrase.fixed(
                    frame,
                    tongue.loginReply.isEmpty()
                            ? reply(dialect, frame, device)
                            : tongue.loginReply.getBytes(StandardCharsets.US_ASCII));
        }

        /** A sample, said by that watch. */
        byte[] frame(Dialect dialect, String sample, String device) {
            byte[] frame = frames.get(dialect.name() + "/" + sample);
            if (frame == null) {
                throw new BenchException("samples/frames/" + dialect.name() + "/" + sample + ".frame is not there");
            }
            String theirs = dialect.glance(frame).deviceId();
            String text = new String(frame, StandardCharsets.ISO_8859_1);
            return (theirs == null ? text : text.replace(theirs, device)).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    static byte[] reply(Dialect dialect, byte[] frame, String device) {
        Instant now = Clock.systemUTC().instant();
        return dialect.decode(frame, new DecodeContext(device, now, now, 0)).replies().stream()
                .findFirst()
                .orElse(new byte[0]);
    }
}
