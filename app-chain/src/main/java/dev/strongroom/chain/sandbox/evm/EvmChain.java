package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.sandbox.host.EventFile;
import dev.strongroom.chain.sandbox.host.PracticeChain;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The chain itself: state, blocks and pool, rebuilt from the event file at start. A change is worked out, written to
 * the file, and only then seen by anybody. Not thread-safe: its keeper holds the lock.
 */
final class EvmChain implements PracticeChain {
    private final State state = new State();
    private final Pool pool = new Pool();
    private final History history = new History();
    private final EventFile file;
    private final Genesis genesis;
    private final SignedTxs reader;
    private final Clock clock;
    private int branch;
    private boolean mining = true;
    private long failures;
    private Optional<BigInteger> nextBaseFee = Optional.empty();

    EvmChain(EventFile file, Genesis genesis, Clock clock) {
        this.file = file;
        this.genesis = genesis;
        this.reader = new SignedTxs(genesis.chainId());
        this.clock = clock;
        List<String> events = file.replay();
        if (events.isEmpty()) {
            Event.Genesis first = new Event.Genesis(genesis.network(), now());
            file.append(List.of(first.json()));
            replay(first);
        }
        events.stream().map(Event::parse).forEach(this::replay);
    }

    State state() {
        return state;
    }

    Pool pool() {
        return pool;
    }

    History history() {
        return history;
    }

    Genesis genesis() {
        return genesis;
    }

    SignedTxs reader() {
        return reader;
    }

    Block head() {
        return history.head();
    }

    /** The newest final height below a head. */
    long finalized(long head) {
        return Math.max(0, head - genesis.finality());
    }

    @Override
    public boolean isUnsettled() {
        long head = head().number();
        for (long height = finalized(head) + 1; height <= head; height++) {
            if (!history.at(height).orElseThrow().transactions().isEmpty()) {
                return true;
            }
        }
        return pool.all().stream()
                .anyMatch(tx -> tx.nonce() == state.nonce(tx.sender(), head)
                        && tx.fees().most().compareTo(BaseFee.FLOOR) >= 0
                        && tx.cost().compareTo(state.get(Cell.wei(tx.sender()), head)) <= 0);
    }

    BigInteger nextBaseFee() {
        return nextBaseFee.orElseGet(() -> BaseFee.after(head().header()));
    }

    /** The next block has this base fee; afterwards it moves by its rule again. */
    void nextBaseFee(BigInteger wei) {
        nextBaseFee = Optional.of(wei.max(BaseFee.FLOOR));
    }

    @Override
    public boolean isMining() {
        return mining;
    }

    void mining(boolean on) {
        mining = on;
    }

    /** The next {@code count} payments that are mined are reverted. */
    void failNext(long count) {
        failures = count;
    }

    /** Takes a checked transaction into the pool. */
    void send(SignedTx tx) {
        file.append(List.of(new Event.Sent(tx.raw()).json()));
        pool.add(tx);
    }

    @Override
    public void mineAll() {
        mine(_ -> true);
    }

    /** Makes a block of what can be mined among the wanted. */
    Block mine(Predicate<SignedTx> wanted) {
        long time = Math.max(now(), head().header().time());
        BigInteger baseFee = nextBaseFee();
        BlockBuilder builder = new BlockBuilder(state, genesis.contracts(), head(), time, baseFee);
        List<String> taken = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        Optional<SignedTx> next = pool.best(builder, wanted);
        while (next.isPresent()) {
            SignedTx tx = next.get();
            boolean forced = failed.size() < failures && !tx.sender().equals(genesis.faucet());
            builder.add(tx, forced);
            taken.add(tx.hash());
            if (forced) {
                failed.add(tx.hash());
            }
            next = pool.best(builder, wanted);
        }
        Block block = builder.seal(branch);
        try {
            file.append(List.of(new Event.Made(time, baseFee, taken, failed, block.hash()).json()));
        } catch (RuntimeException e) {
            state.cut(head().number());
            throw e;
        }
        failures -= failed.size();
        nextBaseFee = Optional.empty();
        adopt(block);
        return block;
    }

    /** Forgets a waiting transaction. */
    void drop(String hash) {
        SignedTx tx = pool.get(hash)
                .orElseThrow(() -> RpcError.notSimulated("only a waiting transaction can be dropped, not " + hash));
        file.append(List.of(new Event.Dropped(hash).json()));
        pool.remove(tx);
    }

    /**
     * Takes the newest blocks back and puts as many empty ones in their place.
     *
     * @param drop whether their transactions are forgotten instead of waiting again
     */
    void reorganise(long depth, boolean drop) {
        long most = head().number() - finalized(head().number());
        if (depth < 1 || depth > most) {
            throw RpcError.notSimulated(
                    "depth: " + depth + " is not between 1 and the " + most + " blocks that are not final");
        }
        Event.Reorganised event = new Event.Reorganised(depth, drop);
        file.append(List.of(event.json()));
        replay(event);
        for (long i = 0; i < depth; i++) {
            mine(_ -> false);
        }
    }

    private void replay(Event event) {
        if (history.isEmpty() != (event instanceof Event.Genesis)) {
            throw damaged("begins wrongly");
        }
        switch (event) {
            case Event.Genesis first -> begin(first);
            case Event.Sent sent -> pool.add(reader.read(Hex.bytes(sent.raw())));
            case Event.Dropped dropped -> pool.get(dropped.hash()).ifPresent(pool::remove);
            case Event.Reorganised reorg -> {
                for (long i = 0; i < reorg.depth(); i++) {
                    Block gone = history.removeHead();
                    if (!reorg.drop()) {
                        gone.transactions().forEach(pool::add);
                    }
                }
                state.cut(head().number());
                branch++;
            }
            case Event.Made made -> {
                BlockBuilder builder =
                        new BlockBuilder(state, genesis.contracts(), head(), made.time(), made.baseFee());
                for (String hash : made.transactions()) {
                    SignedTx tx = pool.get(hash).orElseThrow(() -> damaged("lacks transaction " + hash));
                    builder.add(tx, made.failed().contains(hash));
                }
                Block block = builder.seal(branch);
                if (!block.hash().equals(made.hash())) {
                    throw damaged("does not lead to block " + made.hash());
                }
                adopt(block);
            }
        }
    }

    private void begin(Event.Genesis first) {
        if (!first.network().equals(genesis.network())) {
            throw new RefusedException(
                    "sandbox.network", "data: belongs to " + first.network() + ", not to " + genesis.network());
        }
        genesis.endowment().forEach((holder, wei) -> state.set(Cell.wei(holder), 0, wei));
        history.add(genesis.block(first.time(), state));
    }

    private void adopt(Block block) {
        history.add(block);
        for (SignedTx tx : block.transactions()) {
            pool.forgetBelow(tx.sender(), tx.nonce() + 1);
        }
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static RefusedException damaged(String how) {
        return new RefusedException("sandbox.damaged", "data: the event file " + how + "; start on an empty folder");
    }
}
