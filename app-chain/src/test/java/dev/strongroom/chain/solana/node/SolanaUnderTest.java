package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Token;
import java.net.URI;

/**
 * A running Solana node of the practice network, with the strings that a test needs to pull. Implemented over the real
 * programs and over the practice network, so that both are held to the same tests.
 */
public interface SolanaUnderTest extends AutoCloseable {
    /** Where its JSON-RPC listens. */
    URI url();

    /** Gives the coin or a token; it is confirmed on return. */
    void fund(Address to, Amount amount);

    /** Makes this many blocks. */
    void mine(int blocks);

    /** Leaves slots without a block, and makes the block behind them. */
    void skip(int slots);

    /** Takes the next transactions and forgets them. */
    void dropNext(int transactions);

    /** Freezes or thaws the account that a wallet has of a token. */
    void freeze(Address owner, Token token, boolean frozen);

    @Override
    void close();
}
