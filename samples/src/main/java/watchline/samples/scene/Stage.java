package watchline.samples.scene;

import java.net.InetSocketAddress;
import java.time.Duration;

/** What a scene is played on. */
public interface Stage {

    /** Where watches connect. */
    InetSocketAddress server();

    /** Tells the audience what happens. */
    void tell(String sentence);

    /**
     * Gives a command of {@code samples/watchline}, for all to see.
     *
     * @throws SceneException if it fails
     */
    void tool(String... arguments);

    /** Looks for silent watches now, as it will be done when that time is over without a word of them, and says so. */
    void skip(Duration silence);

    /** Takes a watch off the list, and with it what an earlier play has left; does nothing when there is no such watch. */
    void forget(String deviceId);
}
