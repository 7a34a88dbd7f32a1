package watchline.decoder;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What acknowledge links are made with and opened with.
 *
 * @param url what links begin with, without a slash at the end; absent when alarms carry no link
 * @param keySecret name or ARN of the secret with the keys; absent when there are no links
 */
public record AckConfig(@Nullable String url, @Nullable String keySecret) {

    /** An HTTP API has 54 in us-east-1, a function URL 68; the rest of an SMS is for what happened. */
    private static final int MAX_URL = 90;

    private static final int MAX_SECRET = 2048;
    private static final String PLAIN = "[A-Za-z0-9/_+=.@:-]*";

    /**
     * @param url as it was set; empty when it was not
     * @param keySecret as it was set; empty when it was not
     * @throws ConfigException if one is no good, or there are links without a key
     */
    static AckConfig of(String url, String keySecret) {
        if (keySecret.length() > MAX_SECRET || !keySecret.matches(PLAIN)) {
            throw bad(Setting.ACK_KEY_SECRET, keySecret);
        }
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!base.isEmpty() && !isBase(base)) {
            throw bad(Setting.ACK_URL, url);
        }
        if (!base.isEmpty() && keySecret.isEmpty()) {
            throw new ConfigException(Setting.ACK_KEY_SECRET.variable() + ": not set (expected: "
                    + Setting.ACK_KEY_SECRET.bounds() + ", because " + Setting.ACK_URL.variable() + " is set)");
        }
        return new AckConfig(base.isEmpty() ? null : base, keySecret.isEmpty() ? null : keySecret);
    }

    /** @throws ConfigException if none is named */
    public String requireKeySecret() {
        if (keySecret == null) {
            throw new ConfigException(Setting.ACK_KEY_SECRET.variable() + ": not set (expected: "
                    + Setting.ACK_KEY_SECRET.bounds() + ")");
        }
        return keySecret;
    }

    private static boolean isBase(String url) {
        if (url.length() > MAX_URL || !url.matches(PLAIN)) {
            return false;
        }
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean local = "http".equals(uri.getScheme()) && "127.0.0.1".equals(uri.getHost());
        return uri.getHost() != null && uri.getUserInfo() == null && ("https".equals(uri.getScheme()) || local);
    }

    private static ConfigException bad(Setting setting, String value) {
        return new ConfigException(setting.variable() + ": " + value + " (expected: " + setting.bounds() + ")");
    }
}
