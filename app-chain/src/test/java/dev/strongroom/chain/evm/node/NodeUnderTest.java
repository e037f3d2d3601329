package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import java.net.URI;

/**
 * A running Ethereum node of the local network, with the strings that a test needs to pull. Implemented over a real
 * node and over the practice network, so that both are held to the same tests.
 */
public interface NodeUnderTest extends AutoCloseable {
    /** Where its JSON-RPC listens. */
    URI url();

    /** Always {@code eip155:31337}. */
    Network network();

    /** A token with six decimals whose {@code transfer} returns nothing. */
    Token silentToken();

    /** A token with six decimals whose {@code transfer} returns {@code true}. */
    Token usualToken();

    /** Gives native coin or one of the two tokens; it stands in a block on return. */
    void fund(Address to, Amount amount);

    /** The issuers of both tokens put an address on their black lists. */
    void blacklist(Address address);

    /** Makes this many blocks; waiting transactions go into the first. */
    void mine(int blocks);

    /** Whether a sent transaction goes into a block of its own at once (as at the start) or waits for {@link #mine}. */
    void automine(boolean on);

    /** Replaces the newest blocks by as many empty ones; what they held is neither on chain nor waiting any more. */
    void reorg(int depth);

    /** Forgets a waiting transaction. */
    void drop(String txid);

    @Override
    void close();
}
