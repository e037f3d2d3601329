package dev.strongroom.chain.solana;

import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a Solana payment needs beyond its intent.
 *
 * @param slot the paying wallet and {@code <nonceAccount>:<nonceValue>}, both base58
 * @param computeLimit most compute units the transaction may use, 1 to 1,400,000; 0 in a revocation, which asks for
 *     none
 * @param microLamports price of one compute unit, millionths of a lamport; paid for the whole limit, used or not
 * @param token the token that is paid; null for SOL and in a revocation
 */
public record SolanaTerms(
        Slot slot,
        long computeLimit,
        BigInteger microLamports,
        @Nullable SolanaToken token) implements SlotTerms {
    public SolanaTerms {
        SolanaLimits.checkCompute(computeLimit, microLamports);
        NonceSlot.read(slot.value());
    }

    /** Terms of a revocation: AdvanceNonce alone, at the base fee. */
    public static SolanaTerms revocation(Slot slot) {
        return new SolanaTerms(slot, 0, BigInteger.ZERO, null);
    }

    /**
     * The most that the payment can take from the wallet's SOL, in lamports: the signature's 5,000, the priority fee
     * rounded up, and for a token the rent of the recipient's account, which it may have to open.
     */
    public BigInteger feeCap() {
        BigInteger fee = SolanaLimits.fee(computeLimit, microLamports);
        return token == null ? fee : fee.add(BigInteger.valueOf(token.program().accountRent()));
    }

    NonceSlot nonce() {
        return NonceSlot.read(slot.value());
    }
}
