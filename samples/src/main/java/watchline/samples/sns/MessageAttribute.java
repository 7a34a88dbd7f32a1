package watchline.samples.sns;

/**
 * What a publish says beside its text, for filter policies to look at.
 *
 * @param dataType {@code String}, {@code Number}, {@code String.Array} or {@code Binary}
 * @param value as text; base64 when binary
 */
public record MessageAttribute(String dataType, String value) {}
