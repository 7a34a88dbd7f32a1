package watchline.contract;

/** How a frame came in. */
public enum Transport {
    TCP("tcp"),
    UDP("udp");

    private final String wireName;

    Transport(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
