package watchline.samples.mask;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks ids, telephone and card numbers, radio addresses, names of networks, and coordinates in a frame, and blanks what is not
 * text: it may be somebody's voice. Everything that a decoder goes by stays: heads, separators, lengths, times near the arrival, and
 * the status word of the bracket dialect. What cannot be told apart is masked. Numbers of cells stay; they tell a district.
 */
public final class FrameMask {

    private static final Pattern RADIO_ADDRESS =
            Pattern.compile("(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f])");
    /** What stands between two entries of a list of networks: signal and separators. */
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[,|&]\\s?-?\\d{1,3}[,&]\\s?");
    /** GOTOP text has names of networks in quotes (gotop-text.md 1). */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,64})\"");

    /** Speed, time, course and status behind the longitude of an IW position: one run of digits, none of them private (iw.md 3.1). */
    private static final Pattern IW_MOTION =
            Pattern.compile("(?<=[EW])\\d{3}\\.\\d\\d{6}\\d{3}\\.\\d{2}\\d{6,24}(?!\\d)");

    private static final Pattern COORDINATE =
            Pattern.compile("(?<![\\d.])(?:\\d{1,5}\\.\\d{4,8}(?![\\d.])|\\d{1,5}\\.\\d{3,8}(?=[NSEW]))");
    private static final Pattern NUMBER = Pattern.compile("\\d{" + Masks.LEAST_DIGITS + ",}[Ff]?");
    private static final Pattern HEX =
            Pattern.compile("(?<![0-9A-Za-z])(?=[0-9]*[A-Fa-f])[0-9A-Fa-f]{12,}(?![0-9A-Za-z])");
    /** Of a bracket frame, eight hexadecimal digits in a field of their own (bracket.md 3.4). */
    private static final Pattern STATUS_WORD = Pattern.compile("(?<=,)00[0-9A-Fa-f]{6}(?=,)");

    private static final String IW = "iw";
    private static final int IW_HEAD = "IWAP01".length();
    private static final int MAX_NAME = 64;
    private static final int LAST_PRINTABLE = 0x7e;

    private static final Duration NEAR = Duration.ofDays(2);
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("uuMMddHHmmss"),
            DateTimeFormatter.ofPattern("ddMMuuHHmmss"),
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss"));

    private static final int MILLIS_DIGITS = 13;

    private final Masks masks;

    public FrameMask(Masks masks) {
        this.masks = masks;
    }

    /** The frame masked, of the same length. */
    public byte[] frame(byte[] bytes, String dialect, Instant receivedAt) {
        Masked text = new Masked(new String(bytes, StandardCharsets.ISO_8859_1));
        if (dialect.equals(IW)) {
            text.keep(0, Math.min(IW_HEAD, bytes.length));
        }
        networks(text);
        blankBinary(text);
        numbers(text, receivedAt);
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A reason or an id masked: the same numbers as in the frames. */
    public String text(String text, Instant receivedAt) {
        Masked masked = new Masked(text);
        networks(masked);
        numbers(masked, receivedAt);
        return masked.toString();
    }

    private void networks(Masked text) {
        List<int[]> names = new ArrayList<>();
        Matcher address = RADIO_ADDRESS.matcher(text.original());
        int entriesFrom = -1;
        while (address.find()) {
            names.add(new int[] {nameStart(text.original(), entriesFrom, address.start()), address.start() - 1});
            text.replace(address.start(), address.end(), masks::hex);
            entriesFrom = address.end();
        }
        for (int[] name : names) {
            if (name[1] - name[0] > 1) {
                text.replace(name[0], name[1], masks::name);
            }
        }
        each(QUOTED, text.original(), found -> text.replace(found.start(1), found.end(1), masks::name));
    }

    /** Where the name before an address begins; where it ends when there is none. A name may hold the separator itself. */
    private static int nameStart(String text, int previousAddressEnd, int address) {
        int end = address - 1;
        if (end < 0 || (text.charAt(end) != ',' && text.charAt(end) != '|')) {
            return end;
        }
        if (previousAddressEnd >= 0) {
            Matcher between = BETWEEN_ENTRIES.matcher(text).region(previousAddressEnd, address);
            if (between.lookingAt()) {
                return Math.min(between.end(), end);
            }
        }
        int start = end;
        while (start > 0 && end - start < MAX_NAME && ",|&@".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static void blankBinary(Masked text) {
        int first = -1;
        int last = -1;
        String original = text.original();
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            boolean plain = (c >= ' ' && c <= LAST_PRINTABLE) || c == '\r' || c == '\n' || c == '\t';
            if (!plain && !text.isTaken(i)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first >= 0) {
            text.blank(first, last + 1);
        }
    }

    private void numbers(Masked text, Instant receivedAt) {
        each(IW_MOTION, text.original(), found -> text.keep(found.start(), found.end()));
        each(STATUS_WORD, text.original(), found -> text.keep(found.start(), found.end()));
        each(COORDINATE, text.rest(), found -> text.replace(found.start(), found.end(), masks::coordinate));
        each(NUMBER, text.rest(), found -> {
            if (!isTimeNear(found.group(), receivedAt)) {
                text.replace(found.start(), found.end(), masks::number);
            }
        });
        each(HEX, text.rest(), found -> text.replace(found.start(), found.end(), masks::hex));
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    /** A number that is a time within two days of the arrival is one; that a telephone number is, is most unlikely. */
    private static boolean isTimeNear(String digits, Instant receivedAt) {
        if (digits.length() == MILLIS_DIGITS) {
            return isNear(Instant.ofEpochMilli(Long.parseLong(digits)), receivedAt);
        }
        return TIMES.stream().flatMap(form -> time(digits, form).stream()).anyMatch(time -> isNear(time, receivedAt));
    }

    private static Optional<Instant> time(String digits, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDateTime.parse(digits, form).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isNear(Instant time, Instant receivedAt) {
        return Duration.between(time, receivedAt).abs().compareTo(NEAR) <= 0;
    }
}
