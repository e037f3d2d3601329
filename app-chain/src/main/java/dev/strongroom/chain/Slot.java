package dev.strongroom.chain;

/**
 * The place on chain that at most one transaction can ever take. An intent is bound to one slot for life.
 *
 * <p>EVM: the sender's nonce. Solana: a nonce account of the sender's and its value. TRON: reference block, timestamp
 * and expiration.
 *
 * @param network where it is
 * @param holder the wallet that pays from it
 * @param value what singles it out among the wallet's, in the chain's own decimal or text form, at most 128 characters
 */
public record Slot(Network network, String holder, String value) {
    @Override
    public String toString() {
        return network + "/" + holder + "/" + value;
    }
}
