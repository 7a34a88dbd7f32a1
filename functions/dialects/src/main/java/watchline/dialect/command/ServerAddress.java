package watchline.dialect.command;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends the watch to another server. A watch with a wrong address is out of reach for good, so what cannot be an address on the
 * internet is refused: a name needs a dot.
 *
 * @param host an IPv4 address or a domain name
 * @param port 1 to 65535
 */
public record ServerAddress(String host, int port) implements Command {

    static final String NAME = "server";

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** The last label begins with a letter: what ends in a number is an address, or a mistyped one. */
    private static final Pattern DOMAIN =
            Pattern.compile("(?:" + LABEL + "\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final int MAX_HOST = 253;
    private static final int MAX_PORT = 65_535;

    public ServerAddress {
        boolean domain = host.length() <= MAX_HOST && DOMAIN.matcher(host).matches();
        if (!domain && !IPV4.matcher(host).matches()) {
            throw CommandException.wrong(
                    "host", Check.quoted(host), "an IPv4 address, or a domain name such as watch.example.org");
        }
        Check.range("port", port, 1, MAX_PORT);
    }

    /** Whether {@link #host()} is an IPv4 address; else it is a domain name. */
    public boolean isIpv4() {
        return IPV4.matcher(host).matches();
    }

    static ServerAddress parse(Words words) {
        words.exactly(2);
        return new ServerAddress(words.word(0), words.whole(1, "port"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> arguments() {
        return List.of(host, Integer.toString(port));
    }
}
