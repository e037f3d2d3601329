package dev.strongroom.chain.key;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The address of a signing secp256k1 key. That of the key asked for last is kept: it costs a square root, and a batch
 * is signed by one key.
 */
public final class SigningAddress {
    private final BiFunction<Network, byte[], Address> addressOf;
    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(byte[] publicKey, Address address) {
        boolean is(Network network, byte[] key) {
            return address.network().equals(network) && Arrays.equals(publicKey, key);
        }
    }

    /** @param addressOf how the chain makes an address of a compressed public key */
    public SigningAddress(BiFunction<Network, byte[], Address> addressOf) {
        this.addressOf = addressOf;
    }

    public Address of(Network network, byte[] publicKey) {
        Kept kept = last.get();
        if (kept == null || !kept.is(network, publicKey)) {
            kept = new Kept(publicKey.clone(), addressOf.apply(network, publicKey));
            last.set(kept);
        }
        return kept.address();
    }
}
