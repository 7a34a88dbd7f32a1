package watchline.decoder.ack;

/** Where the keys of the links come from. May be asked from any thread, and as often as there are links. */
@FunctionalInterface
public interface AckKeySource {

    /**
     * The keys as they are now.
     *
     * @throws AckKeyException if there are none to be had
     */
    AckKeys keys();

    /**
     * The same, asked for because {@link #keys} do not fit: a key may have been put in front a moment ago.
     *
     * @throws AckKeyException if there are none to be had
     */
    default AckKeys newest() {
        return keys();
    }
}
