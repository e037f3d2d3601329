package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.key.Keccak256;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Carries transactions out one after another on top of a block and seals them into the next one. */
final class BlockBuilder {
    /** Who gets the tips. */
    static final Account MAKER = new Account("0x" + "5a".repeat(20));

    private static final long GAS_FORCED = 10_000;

    private final State state;
    private final Contracts contracts;
    private final Block parent;
    private final long time;
    private final BigInteger baseFee;
    private final long height;
    private final List<SignedTx> transactions = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private long gasUsed;

    BlockBuilder(State state, Contracts contracts, Block parent, long time, BigInteger baseFee) {
        this.state = state;
        this.contracts = contracts;
        this.parent = parent;
        this.time = time;
        this.baseFee = baseFee;
        this.height = parent.number() + 1;
    }

    /** Whether it can be the next transaction of this block. */
    boolean takes(SignedTx tx) {
        return tx.nonce() == state.nonce(tx.sender(), height)
                && tx.fees().most().compareTo(baseFee) >= 0
                && tx.fees().gasLimit() <= Block.GAS_LIMIT - gasUsed
                && tx.cost().compareTo(state.get(Cell.wei(tx.sender()), height)) <= 0;
    }

    BigInteger baseFee() {
        return baseFee;
    }

    /**
     * Carries a transaction out.
     *
     * @param forced whether it is to be reverted on request
     * @return whether it took effect
     */
    boolean add(SignedTx tx, boolean forced) {
        Outcome outcome = outcome(tx, forced);
        long needed = Math.max(Gas.intrinsic(tx.data()) + outcome.gas(), Gas.floor(tx.data()));
        long used = Math.min(needed, tx.fees().gasLimit());
        BigInteger price = tx.fees().price(baseFee);
        boolean succeeded =
                outcome instanceof Outcome.Returned && needed <= tx.fees().gasLimit();
        gasUsed += used;
        state.set(Cell.nonce(tx.sender()), height, BigInteger.valueOf(tx.nonce() + 1));
        BigInteger gas = BigInteger.valueOf(used);
        state.add(Cell.wei(tx.sender()), height, price.multiply(gas).negate());
        state.add(Cell.wei(MAKER), height, price.subtract(baseFee).multiply(gas));
        List<Log> logs = List.of();
        if (succeeded && outcome instanceof Outcome.Returned returned) {
            state.add(Cell.wei(tx.sender()), height, tx.value().negate());
            state.add(Cell.wei(tx.to()), height, tx.value());
            returned.writes().forEach((cell, value) -> state.set(cell, height, value));
            logs = returned.logs();
        }
        transactions.add(tx);
        receipts.add(new Receipt(succeeded, used, gasUsed, price, logs));
        return succeeded;
    }

    private Outcome outcome(SignedTx tx, boolean forced) {
        return forced
                ? Outcome.revert("", GAS_FORCED)
                : contracts.call(
                        tx.to(),
                        new Frame(cell -> state.get(cell, height), height, tx.sender(), tx.value(), tx.data()));
    }

    /** @param branch how many reorganisations came before it */
    Block seal(int branch) {
        RlpWriter hashes = new RlpWriter();
        transactions.forEach(tx -> hashes.string(Hex.bytes(tx.hash())));
        List<Log> logs = receipts.stream().flatMap(r -> r.logs().stream()).toList();
        Header header = new Header(
                height,
                parent.hash(),
                time,
                baseFee,
                gasUsed,
                Hex.data(state.root(Hex.bytes(parent.header().stateRoot()), height)),
                Hex.data(Keccak256.of(hashes.list())),
                receiptsRoot(),
                Bloom.of(logs),
                branch);
        return new Block(header, header.hash(), transactions, receipts);
    }

    private String receiptsRoot() {
        RlpWriter out = new RlpWriter();
        for (Receipt receipt : receipts) {
            out.integer(receipt.succeeded() ? 1 : 0)
                    .integer(receipt.cumulativeGas())
                    .integer(receipt.gasPrice());
            for (Log log : receipt.logs()) {
                out.string(log.address().bytes());
                log.topics().forEach(topic -> out.string(Hex.bytes(topic)));
                out.string(Hex.bytes(log.data()));
            }
        }
        return Hex.data(Keccak256.of(out.list()));
    }
}
