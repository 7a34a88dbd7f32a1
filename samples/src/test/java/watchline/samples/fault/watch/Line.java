package watchline.samples.fault.watch;

/** A way to the server and back. Everything happens on one event loop, the listener's calls included. */
interface Line {

    /** Told of what the line does. */
    interface Ears {

        /** It can be spoken on. */
        void up();

        void down();

        /** A whole frame of the server, a character a byte. */
        void heard(String downlink);
    }

    /** Makes it, and makes it anew after a while whenever it breaks, until {@link #close()}. */
    void open();

    /** Lost without a word when there is no line. */
    void send(String text);

    /** Gives the line up for a new one. */
    void drop();

    void close();
}
