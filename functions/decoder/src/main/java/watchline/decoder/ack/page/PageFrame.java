package watchline.decoder.ack.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import watchline.decoder.words.Words;

/**
 * What all pages have around their content: the head, the style, and the headers that keep a page out of caches, indexes, frames and
 * referrers. No script runs on them and nothing is loaded: the style is let in by its digest.
 */
final class PageFrame {

    private static final String STYLE = resource("ack.css");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Cache-Control", "no-store",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Robots-Tag", "noindex, nofollow",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'sha256-" + digest(STYLE)
                            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");

    private PageFrame() {}

    /** @param content of the page, made of {@link Html} */
    static PageAnswer page(int status, Words words, Html content) {
        Html page = new Html()
                .markup("<!doctype html><html lang=\"")
                .text(words.language())
                .markup("\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<meta name=\"color-scheme\" content=\"light dark\"><title>")
                // The same for all: it stands in histories and in the previews of messengers.
                .text(words.say("title"))
                .markup("</title><style>" + STYLE + "</style></head><body><main>")
                .markup(content.toString())
                .markup("</main></body></html>");
        Map<String, String> headers = new LinkedHashMap<>(HEADERS);
        headers.put("Content-Language", words.language());
        return new PageAnswer(status, headers, page.toString());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }
}
