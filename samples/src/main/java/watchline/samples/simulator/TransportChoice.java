package watchline.samples.simulator;

import java.util.List;
import watchline.contract.Transport;

/** What {@code --transport} takes. */
enum TransportChoice {
    TCP,
    UDP,
    MIXED;

    List<Transport> inTurn() {
        return switch (this) {
            case TCP -> List.of(Transport.TCP);
            case UDP -> List.of(Transport.UDP);
            case MIXED -> List.of(Transport.values());
        };
    }
}
