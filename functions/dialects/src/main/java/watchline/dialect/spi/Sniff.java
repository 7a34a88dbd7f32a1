package watchline.dialect.spi;

/** Whether bytes begin with a frame of a dialect. */
public enum Sniff {
    YES,
    NO,
    /** Nothing speaks against it yet, and it takes more bytes to say. */
    MORE
}
