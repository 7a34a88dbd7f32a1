package watchline.decoder.ack.page;

/** Builds HTML. What this program writes goes in as {@link #markup}; whatever anybody else wrote goes in as text, and stays text. */
final class Html {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(2048);

    /** @param trusted a literal of this program */
    Html markup(String trusted) {
        out.append(trusted);
        return this;
    }

    /** Anybody's text, between tags or in a quoted attribute. */
    Html text(String anything) {
        anything.codePoints().forEach(this::character);
        return this;
    }

    /** Anybody's text, whose direction of writing must not spill over to what stands beside it. */
    Html isolated(String anything) {
        return markup("<bdi>").text(anything).markup("</bdi>");
    }

    private void character(int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isNoCharacter(c) ? REPLACEMENT : c);
        }
    }

    /** Controls, and halves of characters, which no encoding can write. */
    private static boolean isNoCharacter(int c) {
        return Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
