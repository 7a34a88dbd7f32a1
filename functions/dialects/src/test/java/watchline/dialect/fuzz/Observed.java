package watchline.dialect.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchline.dialect.model.Message;
import watchline.dialect.spi.Decoded;

/** A meaning with its answers as text, so that two of them can be compared. */
record Observed(@Nullable String deviceId, Message message, List<String> replies) {

    static Observed of(Decoded decoded) {
        return new Observed(
                decoded.deviceId(),
                decoded.message(),
                decoded.replies().stream()
                        .map(reply -> new String(reply, StandardCharsets.ISO_8859_1))
                        .toList());
    }
}
