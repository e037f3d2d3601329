package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.UnsignedTransfer;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bytes of ours say that are on their way, so that a node's answers can be held against them.
 *
 * @param kind the shape
 * @param mint the token's mint; null unless a token is paid
 * @param to who receives
 * @param tokenAccounts the token accounts that pay and receive, in this order; empty unless a token is paid
 * @param units lamports, or units of the token
 * @param terms slot, compute limit and price
 */
public record SolanaSent(
        Kind kind,
        @Nullable Address mint,
        Address to,
        List<Address> tokenAccounts,
        BigInteger units,
        SolanaTerms terms) {
    public SolanaSent {
        tokenAccounts = List.copyOf(tokenAccounts);
    }

    /** Reads bytes that are yet to be signed. */
    public static SolanaSent of(UnsignedTransfer unsigned) {
        throw new UnsupportedOperationException();
    }

    /** Reads signed bytes; whose signature it is was checked when they came. */
    public static SolanaSent of(SignedTransfer signed) {
        throw new UnsupportedOperationException();
    }
}
