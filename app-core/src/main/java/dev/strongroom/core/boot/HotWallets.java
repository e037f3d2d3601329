package dev.strongroom.core.boot;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TrustFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * The hot wallets of a network by the newest signed policy, read anew at each look: a node client finds by them where
 * payments have their places on chain.
 *
 * @param trust the trust file
 * @param network whose
 */
record HotWallets(Path trust, Network network) implements Supplier<Collection<Address>> {
    @Override
    public Collection<Address> get() {
        try {
            return TrustFile.read(Files.readAllBytes(trust)).policy().accounts().stream()
                    .filter(account -> account.tier() == SignerAccount.Tier.HOT)
                    .map(SignerAccount::address)
                    .filter(address -> address.network().equals(network))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
