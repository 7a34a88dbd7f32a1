package watchline.relay.config;

/**
 * A value and where it came from, so that a complaint names what the operator wrote.
 *
 * @param name the flag or the environment variable
 */
record Setting(String name, String value) {}
