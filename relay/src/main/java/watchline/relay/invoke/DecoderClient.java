package watchline.relay.invoke;

import java.util.concurrent.CompletionStage;

/** Calls the decoder. May be called from any thread. */
public interface DecoderClient extends AutoCloseable {

    /**
     * Sends one request; must not block.
     *
     * @param requestJson a {@code DecodeRequest} of the wire contract
     * @return cancelled when nobody waits for it any more. The bytes of a {@code DecodeResponse}; fails with a {@link DecoderException}, and anything else that it fails
     *     with is taken for {@link DecoderException.Unavailable}
     */
    CompletionStage<byte[]> invoke(byte[] requestJson);

    /** Lets go of connections and threads. Nothing to do for most. */
    @Override
    default void close() {}
}
