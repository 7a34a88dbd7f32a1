package watchline.benchmark.load;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which watches there are. Immutable; each {@code with} answers a changed copy.
 *
 * @param server that they talk to
 * @param watches how many
 * @param tongues spoken in turn
 * @param udpPercent of the watches that use UDP
 * @param manner in which they talk
 * @param sources how many addresses of loopback they connect from; 1 is the system's choice
 * @param loginsPerSecond how fast they come
 * @param mayRefuse whether watches that do not get in are counted rather than the end of it
 * @param firstNumber of their ids
 * @param threads that serve them
 */
public record LoadPlan(
        InetSocketAddress server,
        int watches,
        List<Tongue> tongues,
        int udpPercent,
        Manner manner,
        int sources,
        double loginsPerSecond,
        boolean mayRefuse,
        int firstNumber,
        int threads) {

    /** What watches say. */
    enum Manner {
        TALK,
        ECHO,
        SOS
    }

    private static final double USUAL_LOGINS = 1000;
    private static final byte LOOPBACK = 127;
    private static final int HUNDRED = 100;
    /** Prime to 100 and to the number of tongues, so that every tongue has its share of UDP. */
    private static final int STRIDE = 37;

    /** Watches of the two dialects that answer, by TCP. */
    public static LoadPlan to(InetSocketAddress server, int watches) {
        return new LoadPlan(
                server,
                watches,
                List.of(Tongue.IW, Tongue.BRACKET),
                0,
                Manner.TALK,
                1,
                USUAL_LOGINS,
                false,
                1,
                Runtime.getRuntime().availableProcessors());
    }

    public LoadPlan withTongues(List<Tongue> inTurn) {
        return new LoadPlan(
                server, watches, inTurn, udpPercent, manner, sources, loginsPerSecond, mayRefuse, firstNumber, threads);
    }

    public LoadPlan withUdpPercent(int percent) {
        return new LoadPlan(
                server, watches, tongues, percent, manner, sources, loginsPerSecond, mayRefuse, firstNumber, threads);
    }

    /** To a server that sends back what it gets, so that each frame is its own reply and nobody logs in. */
    public LoadPlan withEcho() {
        return with(Manner.ECHO);
    }

    /** Each a watch that says only that its key was pressed. */
    public LoadPlan withSos() {
        return with(Manner.SOS);
    }

    private LoadPlan with(Manner newManner) {
        return new LoadPlan(
                server,
                watches,
                tongues,
                udpPercent,
                newManner,
                sources,
                loginsPerSecond,
                mayRefuse,
                firstNumber,
                threads);
    }

    public LoadPlan withSources(int addresses) {
        return new LoadPlan(
                server,
                watches,
                tongues,
                udpPercent,
                manner,
                addresses,
                loginsPerSecond,
                mayRefuse,
                firstNumber,
                threads);
    }

    /** Comes so fast, and counts who does not get in. */
    public LoadPlan withStorm(double logins) {
        return new LoadPlan(server, watches, tongues, udpPercent, manner, sources, logins, true, firstNumber, threads);
    }

    public LoadPlan withFirstNumber(int number) {
        return new LoadPlan(
                server, watches, tongues, udpPercent, manner, sources, loginsPerSecond, mayRefuse, number, threads);
    }

    boolean isUdp(int index) {
        return (long) index * STRIDE % HUNDRED < udpPercent;
    }

    @Nullable
    InetSocketAddress source(int index) {
        if (sources <= 1) {
            return null;
        }
        byte[] address = {LOOPBACK, 0, 0, (byte) (2 + index % sources)};
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address), 0);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four bytes are an address
        }
    }

    Script script(Tongue.Book book, int index) {
        int number = firstNumber + index;
        Script usual = book.script(tongues.get(index % tongues.size()), number);
        return switch (manner) {
            case TALK -> usual;
            case SOS -> SosPress.of(book, number);
            case ECHO ->
                new Script(
                        usual.device(),
                        null,
                        usual.phrases().stream()
                                .map(phrase -> Phrase.fixed(phrase.bytes(), phrase.bytes()))
                                .toList());
        };
    }
}
