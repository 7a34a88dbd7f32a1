package watchline.decoder.ack.page;

import java.util.Map;

/**
 * What a browser gets.
 *
 * @param body HTML, or nothing
 */
public record PageAnswer(int status, Map<String, String> headers, String body) {

    PageAnswer withoutBody() {
        return new PageAnswer(status, headers, "");
    }
}
