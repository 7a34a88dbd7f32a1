package watchline.samples.fault.rig;

/** Where watches connect to. The relay listens for both on one port, and keeps it over a restart. */
public record WatchAddress(String host, int tcpPort, int udpPort) {}
