package dev.strongroom.chain.sandbox.tron;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.sandbox.host.EventFile;
import dev.strongroom.chain.sandbox.host.PracticeChain;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;

/**
 * The chain itself: state, blocks and pool, rebuilt from the event file at start. A change is worked out, written to
 * the file, and only then seen by anybody. Not thread-safe: its keeper holds the lock.
 */
final class TronChain implements PracticeChain {
    private final State state = new State();
    private final Pool pool = new Pool();
    private final History history = new History();
    private final EventFile file;
    private final Genesis genesis;
    private final Clock clock;
    private long finality;
    private long solidified;
    private long ahead;
    private int branch;
    private boolean mining = true;
    private long failures;

    /** @param finality blocks on top that make a block solid */
    TronChain(EventFile file, Genesis genesis, long finality, Clock clock) {
        this.file = file;
        this.genesis = genesis;
        this.finality = finality;
        this.clock = clock;
        List<String> events = file.replay();
        if (events.isEmpty()) {
            Event.Genesis first = new Event.Genesis(genesis.network(), clock.millis());
            file.append(List.of(first.json()));
            replay(first);
        }
        events.stream().map(Event::parse).forEach(this::replay);
        solidify();
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

    Block head() {
        return history.head();
    }

    /** The newest height that nothing takes back; it never falls while the network runs. */
    long solidified() {
        return solidified;
    }

    void finality(long blocks) {
        finality = blocks;
        solidify();
    }

    private void solidify() {
        solidified = Math.max(solidified, head().number() - finality);
    }

    @Override
    public boolean isUnsettled() {
        for (long height = solidified + 1; height <= head().number(); height++) {
            if (!history.at(height).orElseThrow().transactions().isEmpty()) {
                return true;
            }
        }
        return !pool.isEmpty();
    }

    /** The timestamp of a block that is made now: the clock's, but always after the block before. */
    long nextTime() {
        return Math.max(clock.millis() + ahead, head().time() + 1);
    }

    @Override
    public boolean isMining() {
        return mining;
    }

    void mining(boolean on) {
        mining = on;
    }

    /** The next {@code count} contract calls that get into a block run out of energy. */
    void failNext(long count) {
        failures = count;
    }

    /** Takes a transaction into the pool, after a rehearsal on top of all that waits; refused where it would not do. */
    void send(Tx tx) {
        if (pool.get(tx.id()).isPresent()) {
            throw new Refusal(Refusal.Code.DUP_TRANSACTION_ERROR, "Dup transaction.");
        }
        try {
            BlockBuilder rehearsal = builder(nextTime());
            pool.all().forEach(waiting -> isAdded(rehearsal, waiting, false));
            rehearsal.add(tx, false);
        } finally {
            state.cut(head().number());
        }
        file.append(List.of(new Event.Sent(tx.hex()).json()));
        pool.add(tx);
    }

    @Override
    public void mineAll() {
        mine(_ -> true);
    }

    /** Makes a block of the wanted that can be carried out; those that cannot leave the pool. */
    Block mine(Predicate<Tx> wanted) {
        long time = nextTime();
        BlockBuilder builder = builder(time);
        List<String> taken = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Tx tx : pool.all().stream().filter(wanted).toList()) {
            boolean forced = failed.size() < failures
                    && tx.action() instanceof Action.Call
                    && !tx.owner().equals(genesis.faucet());
            if (!isAdded(builder, tx, forced)) {
                dropped.add(tx.id());
                continue;
            }
            taken.add(tx.id());
            if (forced) {
                failed.add(tx.id());
            }
        }
        Block block = builder.seal(branch);
        try {
            file.append(List.of(new Event.Made(time, taken, failed, dropped, block.id()).json()));
        } catch (RuntimeException e) {
            state.cut(head().number());
            throw e;
        }
        failures -= failed.size();
        dropped.forEach(pool::remove);
        adopt(block);
        solidify();
        return block;
    }

    private static boolean isAdded(BlockBuilder builder, Tx tx, boolean forced) {
        try {
            builder.add(tx, forced);
            return true;
        } catch (Refusal _) {
            return false;
        }
    }

    private BlockBuilder builder(long time) {
        return new BlockBuilder(state, genesis, history, time);
    }

    /** Puts the chain's clock forward and makes a block at its new time. */
    void advance(long ms) {
        Event.Advanced event = new Event.Advanced(ms);
        file.append(List.of(event.json()));
        replay(event);
        mine(_ -> mining);
    }

    /**
     * Takes the newest blocks back and puts as many empty ones in their place.
     *
     * @param drop whether their transactions are forgotten instead of waiting again
     */
    void reorganise(long depth, boolean drop) {
        long most = head().number() - solidified;
        if (depth < 1 || depth > most) {
            throw RpcError.notSimulated(
                    "depth: " + depth + " is not between 1 and the " + most + " blocks that are not solid");
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
            case Event.Sent sent -> pool.add(read(sent.raw()));
            case Event.Advanced advanced -> ahead += advanced.ms();
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
                BlockBuilder builder = builder(made.time());
                for (String id : made.transactions()) {
                    Tx tx = pool.get(id).orElseThrow(() -> damaged("lacks transaction " + id));
                    if (!isAdded(builder, tx, made.failed().contains(id))) {
                        throw damaged("holds the impossible transaction " + id);
                    }
                }
                Block block = builder.seal(branch);
                if (!block.id().equals(made.id())) {
                    throw damaged("does not lead to block " + made.id());
                }
                made.dropped().forEach(pool::remove);
                adopt(block);
            }
        }
    }

    private static Tx read(String hex) {
        try {
            return Txs.read(HexFormat.of().parseHex(hex));
        } catch (InvalidProtocolBufferException | Refusal _) {
            throw damaged("holds bytes that are no transaction");
        }
    }

    private void begin(Event.Genesis first) {
        if (!first.network().equals(genesis.network())) {
            throw new RefusedException(
                    "sandbox.network", "data: belongs to " + first.network() + ", not to " + genesis.network());
        }
        genesis.endow(state, first.time());
        history.add(genesis.block(first.time(), state));
    }

    private void adopt(Block block) {
        history.add(block);
        block.transactions().forEach(tx -> pool.remove(tx.id()));
    }

    private static RefusedException damaged(String how) {
        return new RefusedException("sandbox.damaged", "data: the event file " + how + "; start on an empty folder");
    }
}
