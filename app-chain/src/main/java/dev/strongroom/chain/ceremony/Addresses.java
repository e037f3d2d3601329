package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;

/** Addresses in files: only in their chain's canonical form. */
final class Addresses {
    private Addresses() {}

    static Address read(Fields fields, String name, Chain chain, Network network) {
        String text = fields.text(name);
        Address address;
        try {
            address = chain.address(network, text);
        } catch (RefusedException e) {
            throw new RefusedException(e.code(), fields.path(name) + ": " + e.reason(), e);
        }
        if (!address.text().equals(text)) {
            throw new RefusedException(
                    "address.not-canonical", fields.path(name) + ": is not in canonical form, " + address.text());
        }
        return address;
    }
}
