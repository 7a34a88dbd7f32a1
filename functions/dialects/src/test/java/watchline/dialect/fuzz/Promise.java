package watchline.dialect.fuzz;

/**
 * The cheapest of assertions: its words are put together only when it fails. The promises are checked many times for a byte,
 * by the million when the dialects are fuzzed, and there AssertJ would take most of the time.
 */
final class Promise {

    private static final String GAP = "{}";

    private Promise() {}

    /** @param values for the gaps, {@code {}}, in {@code words} */
    static void hold(boolean kept, String words, Object... values) {
        if (!kept) {
            throw new AssertionError(filled(words, values));
        }
    }

    private static String filled(String words, Object... values) {
        StringBuilder text = new StringBuilder(words);
        int from = 0;
        for (Object value : values) {
            int gap = text.indexOf(GAP, from);
            String shown = String.valueOf(value);
            text.replace(gap, gap + GAP.length(), shown);
            from = gap + shown.length();
        }
        return text.toString();
    }
}
