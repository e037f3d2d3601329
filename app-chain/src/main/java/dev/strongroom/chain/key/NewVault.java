package dev.strongroom.chain.key;

import dev.strongroom.chain.Network;
import java.util.List;

/**
 * What a vault is made of. Mnemonic and passphrase stay the caller's to close.
 *
 * @param mnemonic the words
 * @param passphrase of BIP-39; empty for none
 * @param networks whose first address is recorded, to be recomputed at every opening
 * @param cost of trying a password
 */
public record NewVault(Mnemonic mnemonic, Secret passphrase, List<Network> networks, Argon2Cost cost) {
    public NewVault {
        networks = List.copyOf(networks);
    }
}
