package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.ListedNetwork;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * What the network begins with.
 *
 * @param network CAIP-2
 * @param chainId of its transactions
 * @param faucet who owns the coins of block 0 and the tokens
 * @param contracts built in
 * @param finality blocks on top that make a block final
 */
record Genesis(String network, long chainId, Account faucet, Contracts contracts, long finality) {
    private static final BigInteger COINS = BigInteger.TEN.pow(27);
    private static final String NONE = "0x" + "0".repeat(64);

    static Genesis of(ListedNetwork network, Account faucet, long finality) {
        long chainId = Long.parseLong(network.network().reference());
        return new Genesis(network.network().toString(), chainId, faucet, new Contracts(network, faucet), finality);
    }

    /** Wei by holder in block 0. */
    Map<Account, BigInteger> endowment() {
        return Map.of(faucet, COINS);
    }

    /** Block 0 on a state that holds the endowment. */
    Block block(long time, State state) {
        Header header = new Header(
                0,
                NONE,
                time,
                BaseFee.FIRST,
                0,
                Hex.data(state.root(Hex.bytes(NONE), 0)),
                NONE,
                NONE,
                Bloom.of(List.of()),
                0);
        return new Block(header, header.hash(), List.of(), List.of());
    }
}
