package watchline.samples.simulator;

/** The line of one watch to the server. Called on the event loop of the watch only. */
interface Link {

    /** Makes the line, now; what happens then is told to the {@link Listener}. */
    void open();

    /** Sends these bytes, if there is a line; else they are lost. */
    void send(byte[] bytes);

    /** Gives the line up and makes a new one, as a watch does that hears nothing. */
    void reset();

    /** Ends the line for good. */
    void close();

    /** Told what happens on the line, on the event loop of the watch. */
    interface Listener {

        void up();

        void down();

        /** @param downlink one frame of the server, a character a byte, blanks around it left out */
        void heard(String downlink);
    }
}
