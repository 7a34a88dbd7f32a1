package watchline.relay.net;

import java.util.function.Consumer;
import watchline.relay.metrics.Metric.Refusal;

/**
 * Why a frame could not be taken in.
 *
 * @param refusal the word for it in the metrics, where it cannot wait
 * @param whenRoom calls back once, when it may be tried again
 */
record Shortage(Refusal refusal, Consumer<Runnable> whenRoom) {}
