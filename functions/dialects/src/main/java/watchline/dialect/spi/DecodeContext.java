package watchline.dialect.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What decoding a frame needs beside its bytes.
 *
 * @param deviceId whose session the frame came on; absent when nobody has logged in
 * @param received when the relay read the frame; the date rules of the dialects measure against it
 * @param now the time to put into a reply
 * @param zoneHours hours east of UTC that the watch should show, in a reply that sets its clock; -12 to 14
 */
public record DecodeContext(@Nullable String deviceId, Instant received, Instant now, int zoneHours) {}
