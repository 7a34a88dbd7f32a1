package watchline.samples.tool;

import watchline.decoder.registry.Aliases;

/** What may be the id of a watch: the digits that any dialect takes for one. */
final class Ids {

    private static final int LEAST = 8;
    private static final int MOST = 16;

    private Ids() {}

    /** @throws ToolException if it cannot be one */
    static void check(String what, String id) {
        boolean digits = id.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || id.length() < LEAST || id.length() > MOST) {
            throw new ToolException(what + ": " + id + " (expected: 8 to 16 digits, as the watch or its box says)");
        }
    }

    /** @throws ToolException if it cannot be one */
    static void checkImei(String imei) {
        if (Aliases.shortId(imei).isEmpty()) {
            throw new ToolException("--imei: " + imei + " (expected: 15 digits)");
        }
    }
}
