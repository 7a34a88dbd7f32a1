package watchline.decoder.registry;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of the frames of a watch that nobody has registered. */
public enum Admission {
    /** They are stored like all others, and the watch stands in {@code devices} from its first report on. */
    ACCEPT("accept"),
    /**
     * They lie in quarantine until somebody registers the watch, and raise no alarm. The watch is answered, so that it keeps its
     * line and goes on: what it sends meanwhile is adopted with its registration.
     */
    QUARANTINE("quarantine"),
    /** They lie in quarantine and are not answered: the watch gives up sooner or later. */
    REFUSE("refuse");

    /** The reason in quarantine. */
    public static final String UNKNOWN_DEVICE = "unknown device";

    private final String wireName;

    Admission(String wireName) {
        this.wireName = wireName;
    }

    /** As the setting says it. */
    public String wireName() {
        return wireName;
    }

    public static Optional<Admission> named(String wireName) {
        return Arrays.stream(values())
                .filter(admission -> admission.wireName.equals(wireName))
                .findFirst();
    }

    /** Whether frames of that watch are stored, and may change what is known. */
    public boolean admits(Registration watch) {
        return this == ACCEPT || watch.registered();
    }

    /** Whether that watch gets replies. */
    public boolean answers(Registration watch) {
        return this != REFUSE || watch.registered();
    }
}
