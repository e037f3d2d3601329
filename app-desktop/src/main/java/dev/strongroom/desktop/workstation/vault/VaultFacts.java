package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.RecordedAddress;
import dev.strongroom.chain.key.Words;
import java.util.List;

/**
 * What a vault says of itself; nothing of it is secret.
 *
 * @param id its name for life
 * @param generation how often it was written
 * @param passwords how many open it
 * @param journalBegun whether a signer's journal was begun with it
 * @param fingerprint of its staff key, six words
 * @param addresses that its keys gave again
 */
record VaultFacts(
        String id,
        long generation,
        int passwords,
        boolean journalBegun,
        String fingerprint,
        List<RecordedAddress> addresses) {
    VaultFacts {
        addresses = List.copyOf(addresses);
    }

    static VaultFacts of(OpenVault vault) {
        return new VaultFacts(
                vault.id(),
                vault.generation(),
                vault.passwords(),
                vault.journalBegun(),
                String.join(" ", Words.ofKey(vault.staffKey().publicKey())),
                vault.recorded());
    }
}
