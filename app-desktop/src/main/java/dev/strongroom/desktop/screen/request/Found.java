package dev.strongroom.desktop.screen.request;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.LookAlike;
import java.util.List;

/**
 * What the core knows about a request before it is made.
 *
 * @param available what the customer has of the asset, less what open withdrawals hold
 * @param label what the address book calls the recipient; empty where it does not know it
 * @param alike known addresses that could be mistaken for the recipient
 */
record Found(Amount available, String label, List<LookAlike> alike) {
    Found {
        alike = List.copyOf(alike);
    }

    /** Whether the core would refuse it: it could be mistaken for an address that the desk itself knows. */
    boolean isForbidden() {
        return label.isEmpty() && alike.stream().anyMatch(LookAlike::isForbidding);
    }

    /** Whether the end of the address is to be typed again from where it came from. */
    boolean needsTyping() {
        return label.isEmpty() || !alike.isEmpty();
    }
}
