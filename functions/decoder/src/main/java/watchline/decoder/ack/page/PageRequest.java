package watchline.decoder.ack.page;

/**
 * What a browser asks for, as far as the pages care.
 *
 * @param method as it was sent
 * @param path without query
 * @param contentType of the body; empty when none was said
 * @param languages as the browser lists them; empty when it does not
 */
public record PageRequest(String method, String path, String contentType, String languages, byte[] body) {}
