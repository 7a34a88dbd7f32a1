package watchline.dialect.spi;

import java.util.List;
import watchline.dialect.command.Command;

/**
 * How one dialect says commands. An implementation has no state: every method may be called from any thread, is a pure function
 * of its arguments, and never throws.
 */
public interface CommandEncoder {

    /** The name of the dialect, as {@link Dialect#name()}. */
    String dialect();

    /**
     * The names of the commands that this dialect has a form for, in the order of help texts. A single value may still have
     * none, or only on some watches: {@link #encode} says so.
     */
    List<String> commands();

    /** What to send to that watch, or why there is nothing to send. */
    Encoded encode(Command command, CommandTarget target);

    /**
     * What a frame of a watch shows of the form that it takes commands in; {@code known} when it shows nothing of it.
     *
     * @param word the watch's word for the report in the frame
     */
    CommandForm learn(CommandForm known, String word, byte[] frame);
}
