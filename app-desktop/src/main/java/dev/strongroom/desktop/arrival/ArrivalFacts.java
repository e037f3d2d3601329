package dev.strongroom.desktop.arrival;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;

/** What the chain says of an arrival: transaction, sender, block. */
public final class ArrivalFacts {
    private ArrivalFacts() {}

    /** Adds a line each; the sender with the warning that nothing is ever paid back to it by itself. */
    public static Facts add(Facts facts, Arrival arrival, Messages messages, Formats formats) {
        Head block = arrival.block();
        facts.add(messages.get("arrival.network"), network(arrival.to().network()))
                .add(messages.get("arrival.txid"), new AddressLabel(arrival.txid(), "", messages));
        if (arrival.sender() == null) {
            facts.add(messages.get("arrival.sender"), messages.get("arrival.sender.none"));
        } else {
            facts.add(messages.get("arrival.sender"), new AddressLabel(arrival.sender(), "", messages))
                    .note(messages.get("arrival.sender.warning"));
        }
        return facts.add(
                messages.get("arrival.block"),
                messages.get("arrival.block.line", formats.count(block.height()), formats.exact(block.time())));
    }

    /** What a network is called. */
    public static String network(Network network) {
        return Registry.builtIn().network(network).name();
    }
}
