package watchline.relay.admin;

/**
 * Whether a load balancer should send watches here.
 *
 * @param why one line for whoever asks
 */
public record Readiness(boolean ready, String why) {}
