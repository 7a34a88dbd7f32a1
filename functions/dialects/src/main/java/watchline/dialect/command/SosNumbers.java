package watchline.dialect.command;

import java.util.List;

/**
 * Who is called when the SOS key is pressed.
 *
 * @param numbers one to {@value #MAX} phone numbers in the order in which they are tried; they replace those the watch had
 */
public record SosNumbers(List<String> numbers) implements Command {

    static final String NAME = "sos-numbers";

    /** What every dialect has room for. */
    public static final int MAX = 3;

    public SosNumbers {
        numbers = List.copyOf(numbers);
        Check.size("SOS numbers", numbers, 1, MAX);
        numbers.forEach(Check::phone);
    }

    static SosNumbers parse(Words words) {
        return new SosNumbers(words.between(1, MAX).words());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return numbers;
    }
}
