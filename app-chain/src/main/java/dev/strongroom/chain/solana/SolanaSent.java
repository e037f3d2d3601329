package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.DecodedTransfer.Kind;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.solana.SolanaTransaction.Coin;
import dev.strongroom.chain.solana.SolanaTransaction.Token;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What bytes of ours say that are on their way, so that a node's answers can be held against them.
 *
 * @param kind the shape
 * @param mint the token's mint; null unless a token is paid
 * @param from whose money it is; who pays the fee holds the slot of the terms
 * @param to who receives: the wallet, also of a token
 * @param tokenAccounts the token accounts that pay and receive, in this order; empty unless a token is paid
 * @param units lamports, or units of the token
 * @param terms slot, compute limit and price
 */
public record SolanaSent(
        Kind kind,
        @Nullable Address mint,
        Address from,
        Address to,
        List<Address> tokenAccounts,
        BigInteger units,
        SolanaTerms terms) {
    public SolanaSent {
        tokenAccounts = List.copyOf(tokenAccounts);
    }

    /** Reads bytes that are yet to be signed. */
    public static SolanaSent of(UnsignedTransfer unsigned) {
        return of(unsigned.network(), SolanaShape.of(SolanaReader.read(unsigned.bytes())));
    }

    /** Reads signed bytes; whose signature it is was checked when they came. */
    public static SolanaSent of(SignedTransfer signed) {
        return of(signed.network(), SolanaShape.of(SolanaReader.read(SolanaSignature.message(signed.bytes()))));
    }

    private static SolanaSent of(Network network, SolanaTransaction read) {
        Slot slot = new NonceSlot(read.nonceAccount(), read.nonceValue()).of(network, read.payer());
        Address from = SolanaAddress.of(network, read.from());
        int signatures = read.signers().size();
        return switch (read.pays()) {
            case Coin(AccountKey to, BigInteger lamports) ->
                new SolanaSent(
                        Kind.NATIVE,
                        null,
                        from,
                        SolanaAddress.of(network, to),
                        List.of(),
                        lamports,
                        new SolanaTerms(slot, read.computeLimit(), read.microLamports(), null, signatures));
            case Token(AccountKey owner, TokenPayment paid) -> {
                Address destination = SolanaAddress.account(network, paid.destination());
                yield new SolanaSent(
                        Kind.TOKEN,
                        SolanaAddress.account(network, paid.mint()),
                        from,
                        owner == null ? destination : SolanaAddress.of(network, owner),
                        List.of(SolanaAddress.account(network, paid.source()), destination),
                        paid.units(),
                        new SolanaTerms(
                                slot,
                                read.computeLimit(),
                                read.microLamports(),
                                new SolanaToken(paid.program(), paid.decimals()),
                                signatures));
            }
            case null ->
                new SolanaSent(Kind.REVOKE, null, from, from, List.of(), BigInteger.ZERO, SolanaTerms.revocation(slot));
        };
    }
}
