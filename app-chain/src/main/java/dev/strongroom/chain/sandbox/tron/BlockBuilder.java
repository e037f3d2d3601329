package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tron.trident.proto.Chain.BlockHeader;

/** Carries transactions out one after another on top of a block and seals them into the next one. */
final class BlockBuilder {
    private static final int VERSION = 31;
    private static final long LONGEST_LIFE_MS = 86_400_000;

    private final State state;
    private final Genesis genesis;
    private final History history;
    private final Block parent;
    private final long time;
    private final List<Tx> transactions = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    /** @param time of the block, milliseconds since 1970 */
    BlockBuilder(State state, Genesis genesis, History history, long time) {
        this.state = state;
        this.genesis = genesis;
        this.history = history;
        this.parent = history.head();
        this.time = time;
    }

    /**
     * Carries a transaction out, or refuses it and changes nothing.
     *
     * @param forced whether a contract call is to run out of energy on request
     */
    void add(Tx tx, boolean forced) {
        if (history.place(tx.id()).isPresent()
                || transactions.stream().anyMatch(known -> known.id().equals(tx.id()))) {
            throw new Refusal(Refusal.Code.DUP_TRANSACTION_ERROR, "Dup transaction.");
        }
        if (!history.isReferred(tx.raw().getRefBlockBytes(), tx.raw().getRefBlockHash())) {
            throw new Refusal(Refusal.Code.TAPOS_ERROR, "Tapos check error.");
        }
        if (tx.raw().getExpiration() <= time || tx.raw().getExpiration() > parent.time() + LONGEST_LIFE_MS) {
            throw new Refusal(Refusal.Code.TRANSACTION_EXPIRATION_ERROR, "Transaction expired");
        }
        long height = parent.number() + 1;
        Draft draft = new Draft(state.at(height));
        Receipt receipt = new Execution(genesis.tokens(), draft, time, tx).run(forced);
        draft.forEach((cell, value) -> state.set(cell, height, value));
        transactions.add(tx);
        receipts.add(receipt);
    }

    /** @param branch how many reorganisations came before it */
    Block seal(int branch) {
        byte[] stateRoot = state.root(parent.header().getAccountStateRoot().toByteArray(), parent.number() + 1);
        byte[] committed = Sha256.of(
                stateRoot, receiptsRoot(), ByteBuffer.allocate(4).putInt(branch).array());
        BlockHeader.raw header = BlockHeader.raw
                .newBuilder()
                .setNumber(parent.number() + 1)
                .setTimestamp(time)
                .setParentHash(ByteString.copyFrom(parent.idBytes()))
                .setTxTrieRoot(ByteString.copyFrom(transactionsRoot()))
                .setWitnessAddress(genesis.faucet().proto())
                .setVersion(VERSION)
                .setAccountStateRoot(ByteString.copyFrom(committed))
                .build();
        return Block.of(header, transactions, receipts);
    }

    /** A plain hash over all transactions; 32 zero bytes where there are none. */
    private byte[] transactionsRoot() {
        return transactions.isEmpty()
                ? new byte[32]
                : Sha256.of(transactions.stream()
                        .map(tx -> tx.message().toByteArray())
                        .toArray(byte[][]::new));
    }

    private byte[] receiptsRoot() {
        return Sha256.of(receipts.toString().getBytes(StandardCharsets.UTF_8));
    }
}
