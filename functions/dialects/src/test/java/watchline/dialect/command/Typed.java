package watchline.dialect.command;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import watchline.dialect.spi.CommandEncoder;
import watchline.dialect.spi.CommandTarget;
import watchline.dialect.spi.Encoded;

/** Commands as an operator types them and frames as one reads them, for the tests of the dialects. */
public final class Typed {

    private Typed() {}

    /** A command of words parted by single spaces. */
    public static Command command(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        return Commands.parse(words.get(0), words.subList(1, words.size()));
    }

    /** The frames, one character a byte, parted by single spaces; or why there are none. */
    public static String encode(CommandEncoder encoder, String line, CommandTarget target) {
        Encoded encoded = encoder.encode(command(line), target);
        return encoded instanceof Encoded.Frames frames
                ? frames.frames().stream().map(Typed::read).collect(Collectors.joining(" "))
                : ((Encoded.Unsupported) encoded).reason();
    }

    /** A frame, one character a byte. */
    public static String read(byte[] frame) {
        return new String(frame, StandardCharsets.ISO_8859_1);
    }

    /** How the acknowledgement of a command is recognised: {@code AP16 080835}, {@code UPLOAD}, {@code none}. */
    public static String ack(CommandEncoder encoder, String line, CommandTarget target) {
        Encoded.Frames frames = (Encoded.Frames) encoder.encode(command(line), target);
        if (frames.ack().word() == null) {
            return "none";
        }
        return frames.ack().word()
                + (frames.ack().serial() == null ? "" : " " + frames.ack().serial());
    }
}
