package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a Solana payment needs beyond its intent.
 *
 * @param slot the wallet that pays the fee and {@code <nonceAccount>:<nonceValue>}, both base58
 * @param computeLimit most compute units the transaction may use, 1 to 1,400,000; 0 in a revocation, which asks for
 *     none
 * @param microLamports price of one compute unit, millionths of a lamport; paid for the whole limit, used or not
 * @param token the token that is paid; null for SOL and in a revocation
 * @param signatures whose number the network charges for: 2 in a sweep, else 1
 */
public record SolanaTerms(
        Slot slot,
        long computeLimit,
        BigInteger microLamports,
        @Nullable SolanaToken token,
        int signatures) implements SlotTerms {
    public SolanaTerms {
        SolanaLimits.checkCompute(computeLimit, microLamports);
        NonceSlot.read(slot.value());
        if (signatures < 1 || signatures > SolanaTransaction.MOST_SIGNERS) {
            throw new RefusedException("terms.signatures", "signatures: " + signatures + " is neither 1 nor 2");
        }
    }

    /** Terms of what one key signs. */
    public SolanaTerms(Slot slot, long computeLimit, BigInteger microLamports, @Nullable SolanaToken token) {
        this(slot, computeLimit, microLamports, token, 1);
    }

    /** Terms of a revocation: AdvanceNonce alone, at the base fee. */
    public static SolanaTerms revocation(Slot slot) {
        return new SolanaTerms(slot, 0, BigInteger.ZERO, null);
    }

    /**
     * The most that the payment can take from the payer's SOL, in lamports: {@link #networkFee} and for a token the
     * rent of the recipient's account, which it may have to open.
     */
    public BigInteger feeCap() {
        BigInteger fee = networkFee();
        return token == null ? fee : fee.add(BigInteger.valueOf(token.program().accountRent()));
    }

    /** What the network takes beside rent, lamports: 5,000 for each signature and the priority fee rounded up. */
    public BigInteger networkFee() {
        return SolanaLimits.fee(signatures, computeLimit, microLamports);
    }

    NonceSlot nonce() {
        return NonceSlot.read(slot.value());
    }
}
