package dev.strongroom.chain;

/**
 * The place on chain that at most one transaction can ever take. An intent is bound to one slot for life.
 *
 * <p>EVM: the sender and its nonce. Solana: a nonce account and its value. TRON: the sender and reference block,
 * timestamp and expiration.
 *
 * @param network where it is
 * @param holder the account that owns the slot
 * @param value what singles it out, in the chain's own decimal or text form
 */
public record Slot(Network network, String holder, String value) {
    @Override
    public String toString() {
        return network + "/" + holder + "/" + value;
    }
}
