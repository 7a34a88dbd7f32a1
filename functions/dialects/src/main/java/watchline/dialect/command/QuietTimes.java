package watchline.dialect.command;

import java.util.List;

/**
 * When the watch keeps silent, as in school or at night. No dialect documents how to have no quiet time again; a window of one
 * minute comes nearest.
 *
 * @param windows one to {@value #MAX}; they replace those the watch had
 */
public record QuietTimes(List<TimeWindow> windows) implements Command {

    static final String NAME = "quiet-times";

    public static final int MAX = 4;

    public QuietTimes {
        windows = List.copyOf(windows);
        Check.size("windows", windows, 1, MAX);
    }

    static QuietTimes parse(Words words) {
        return new QuietTimes(
                words.between(1, MAX).words().stream().map(TimeWindow::parse).toList());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return windows.stream().map(TimeWindow::word).toList();
    }
}
