package watchline.contract.emf;

/** Where lines go. May be called from any thread. */
@FunctionalInterface
public interface EmfSink {

    /** Never throws on account of where they go. */
    void write(EmfLine line);
}
