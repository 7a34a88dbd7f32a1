package watchline.decoder.ack.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fields of a form ({@code application/x-www-form-urlencoded}); of a field that stands twice, the first. */
record Form(Map<String, String> fields) {

    static final String TYPE = "application/x-www-form-urlencoded";

    private static final int MAX_FIELDS = 16;

    /** @throws RequestException if it is none */
    static Form of(PageRequest request) throws RequestException {
        String type = request.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String[] pairs = new String(request.body(), StandardCharsets.UTF_8).split("&", MAX_FIELDS + 1);
        if (!type.equals(TYPE) || pairs.length > MAX_FIELDS) {
            throw new RequestException(Notice.UNREADABLE);
        }
        Map<String, String> fields = new HashMap<>();
        for (String pair : pairs) {
            String[] sides = pair.split("=", 2);
            fields.putIfAbsent(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : "");
        }
        return new Form(fields);
    }

    /** Empty when there is no such field. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    private static String decoded(String text) throws RequestException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            RequestException thrown = new RequestException(Notice.UNREADABLE);
            thrown.initCause(e);
            throw thrown;
        }
    }
}
