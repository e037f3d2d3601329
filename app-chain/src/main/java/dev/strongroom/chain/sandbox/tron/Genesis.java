package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.RefusedException;
import java.util.List;
import org.tron.trident.proto.Chain.BlockHeader;

/**
 * What the network begins with.
 *
 * @param network CAIP-2
 * @param faucet who owns the coins of block 0 and the tokens
 * @param tokens built in
 */
record Genesis(String network, Account faucet, Tokens tokens) {
    /**
     * The id of block 0. Its last four bytes are the chain id, by which clients tell networks apart, so it is fixed; it
     * is no hash of anything.
     */
    static final String ID = "0000000000000000887167a4ee155967121c6551df8def4dd73823844a9c92cd";

    private static final long COINS = 100_000_000_000L * Tariff.TRX;
    private static final ByteString NONE = ByteString.copyFrom(new byte[32]);

    static Genesis of(ListedNetwork network, Account faucet) {
        if (!network.network().reference().equals("0x" + ID.substring(ID.length() - 8))) {
            throw new RefusedException(
                    "sandbox.network", "--network: '" + network.network() + "' has another first block");
        }
        return new Genesis(network.network().toString(), faucet, new Tokens(network, faucet));
    }

    /** Writes what stands in the state from the beginning. */
    void endow(State state, long time) {
        Draft draft = new Draft(state.at(0));
        draft.set(Cell.sun(faucet), COINS);
        draft.set(Cell.of(Cell.Kind.ACTIVATED, faucet), time);
        tokens.all().forEach(token -> draft.set(Cell.of(Cell.Kind.ACTIVATED, token.address()), time));
        draft.forEach((cell, value) -> state.set(cell, 0, value));
    }

    /** Block 0. */
    Block block(long time, State state) {
        BlockHeader.raw header = BlockHeader.raw
                .newBuilder()
                .setTimestamp(time)
                .setTxTrieRoot(NONE)
                .setParentHash(NONE)
                .setAccountStateRoot(ByteString.copyFrom(state.root(NONE.toByteArray(), 0)))
                .build();
        return new Block(header, ID, List.of(), List.of());
    }
}
