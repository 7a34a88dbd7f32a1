package watchline.samples.simulator;

/**
 * Where a running simulation stands.
 *
 * @param online watches that the server has let in and that have their line
 * @param sent frames, repeats included
 * @param right replies within the time-out
 * @param late replies after it
 * @param wrong downlinks that answer nothing and order nothing
 * @param missing replies that nobody waits for any more
 * @param reconnects lines made anew
 */
public record SimulationProgress(
        int online, long sent, long right, long late, long wrong, long missing, long reconnects) {}
