package watchline.relay.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The forms that values are written in. A size and a time carry their unit, so that nobody reads minutes for seconds. */
enum Kind {
    NUMBER("N", "a number") {
        @Override
        Optional<Long> parse(String value) {
            return digits(value);
        }
    },
    BYTES("SIZE", "a size such as 4096, 64KiB or 1MiB") {
        @Override
        Optional<Long> parse(String value) {
            String unit = unit(value);
            long factor =
                    switch (unit) {
                        case "" -> 1L;
                        case "KiB" -> 1L << 10;
                        case "MiB" -> 1L << 20;
                        case "GiB" -> 1L << 30;
                        default -> 0L;
                    };
            return scaled(value, unit, factor);
        }
    },
    TIME("TIME", "a time such as 250ms, 30s, 5m or 1h") {
        @Override
        Optional<Long> parse(String value) {
            String unit = unit(value);
            long factor =
                    switch (unit) {
                        case "ms" -> 1L;
                        case "s" -> 1_000L;
                        case "m" -> 60_000L;
                        case "h" -> 3_600_000L;
                        default -> 0L;
                    };
            return scaled(value, unit, factor);
        }
    },
    /** Measured by its length. */
    TEXT("TEXT", "a text") {
        @Override
        Optional<Long> parse(String value) {
            return Optional.of((long) value.length());
        }

        @Override
        String expected(String least, String most) {
            return "a text of " + least + " to " + most + " characters";
        }
    },
    /** Has no number: a zone that the machine's table knows, or not. */
    ZONE("ZONE", "a time zone such as Europe/Berlin or UTC") {
        @Override
        Optional<Long> parse(String value) {
            return zone(value).map(zone -> 0L);
        }

        @Override
        Optional<Long> read(String value, String least, String most) {
            return parse(value);
        }

        @Override
        String expected(String least, String most) {
            return describe();
        }
    },
    /** Has no number: one of the words that stand in place of the lower bound, or not. */
    WORD("WORD", "a word") {
        @Override
        Optional<Long> parse(String value) {
            return Optional.of(0L);
        }

        @Override
        Optional<Long> read(String value, String words, String most) {
            return List.of(words.split(" ")).contains(value) ? parse(value) : Optional.empty();
        }

        @Override
        String expected(String words, String most) {
            int last = words.lastIndexOf(' ');
            return words.substring(0, last).replace(" ", ", ") + " or" + words.substring(last);
        }
    };

    /** Longer runs of digits are no setting of anything here, and would not fit a long when scaled. */
    private static final int MAX_DIGITS = 9;

    private final String placeholder;
    private final String form;

    Kind(String placeholder, String form) {
        this.placeholder = placeholder;
        this.form = form;
    }

    /** The zone of that name; absent when there is none. */
    static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The value as a number, absent when it is not written in this form. */
    abstract Optional<Long> parse(String value);

    /** The value as a number within the bounds, which are written in this form too. */
    Optional<Long> read(String value, String least, String most) {
        return parse(value).filter(number -> number >= bound(least) && number <= bound(most));
    }

    String expected(String least, String most) {
        return form + ", " + least + " to " + most;
    }

    String describe() {
        return form;
    }

    String placeholder() {
        return placeholder;
    }

    /** The bounds of a text are numbers of characters; all others are values of the kind itself. */
    private long bound(String written) {
        return (this == TEXT ? digits(written) : parse(written)).orElseThrow();
    }

    private static Optional<Long> digits(String value) {
        boolean number = !value.isEmpty()
                && value.length() <= MAX_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }

    private static String unit(String value) {
        int digits = 0;
        while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
            digits++;
        }
        return value.substring(digits);
    }

    private static Optional<Long> scaled(String value, String unit, long factor) {
        return factor == 0
                ? Optional.empty()
                : digits(value.substring(0, value.length() - unit.length())).map(number -> number * factor);
    }
}
