package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;

/**
 * A wallet of the desk that may pay.
 *
 * @param address where it is
 * @param tier who holds its key
 * @param index its number in the vault of that tier, as {@code Chain.path} takes it
 */
public record SignerAccount(Address address, Tier tier, int index) {
    /** Who holds the key of a wallet. */
    public enum Tier {
        /** The core, within the float. */
        HOT,
        /** The custodian's vault, which never meets a network. */
        COLD
    }

    static SignerAccount read(Fields f) {
        Network network = f.network("network");
        return new SignerAccount(
                new Address(network, f.text("address")), f.choice("tier", Tier.class), f.small("index"));
    }
}
