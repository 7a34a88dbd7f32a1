package watchline.relay.config;

/** A setting that stops the start. The message is for the operator: name, value, what was expected, the nearest right name. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
