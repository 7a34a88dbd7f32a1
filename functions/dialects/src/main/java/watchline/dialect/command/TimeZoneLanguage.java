package watchline.dialect.command;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the watch's clock shows and in which language it speaks. One command, because the dialects have one for both.
 *
 * @param offsetMinutes minutes east of UTC, a multiple of 15, -720 to 840
 * @param language two letters of ISO 639-1 in lower case, or {@code zh-TW} for traditional Chinese
 */
public record TimeZoneLanguage(int offsetMinutes, String language) implements Command {

    static final String NAME = "time-zone-language";

    private static final int WEST = -12 * 60;
    private static final int EAST = 14 * 60;
    private static final int STEP = 15;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}|zh-TW");

    public TimeZoneLanguage {
        Check.range("offset in minutes", offsetMinutes, WEST, EAST);
        if (offsetMinutes % STEP != 0) {
            throw CommandException.wrong("offset in minutes", Integer.toString(offsetMinutes), "a multiple of 15");
        }
        if (!LANGUAGE.matcher(language).matches()) {
            throw CommandException.wrong(
                    "language", Check.quoted(language), "two letters of ISO 639-1 such as en, or zh-TW");
        }
    }

    static TimeZoneLanguage parse(Words words) {
        return new TimeZoneLanguage(words.exactly(2).whole(0, "offset in minutes"), words.word(1));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(Integer.toString(offsetMinutes), language);
    }
}
