package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.sandbox.host.EventFile;
import dev.strongroom.chain.sandbox.host.PracticeChain;
import dev.strongroom.chain.sandbox.host.RpcError;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The chain itself: accounts, blocks and what waits, rebuilt from the event file at start. A change is worked out,
 * written to the file, and only then seen by anybody. Not thread-safe: its keeper holds the lock.
 */
final class SolanaChain implements PracticeChain {
    private final State state = new State();
    private final Queue queue = new Queue();
    private final History history = new History();
    private final EventFile file;
    private final Genesis genesis;
    private final Clock clock;
    private long newestSlot;
    private boolean mining = true;
    private long failures;
    private long drops;

    SolanaChain(EventFile file, Genesis genesis, Clock clock) {
        this.file = file;
        this.genesis = genesis;
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

    History history() {
        return history;
    }

    Genesis genesis() {
        return genesis;
    }

    Block head() {
        return history.head();
    }

    /** The newest final block below a head. */
    Block finalized(Block head) {
        return history.at(head.height() - genesis.finality());
    }

    Bank bank(Block parent) {
        return Bank.after(state, history, parent);
    }

    /** Whether this very transaction waits or stands in a block. */
    boolean knows(SignedTx tx) {
        return queue.get(tx.id()).isPresent() || history.place(tx.id()).isPresent();
    }

    @Override
    public boolean isUnsettled() {
        long head = head().height();
        for (long height = finalized(head()).height() + 1; height <= head; height++) {
            if (!history.at(height).transactions().isEmpty()) {
                return true;
            }
        }
        return !queue.all().isEmpty();
    }

    @Override
    public boolean isMining() {
        return mining;
    }

    void mining(boolean on) {
        mining = on;
    }

    /** The next {@code count} transactions that come into a block fail there. */
    void failNext(long count) {
        failures = count;
    }

    /** The next {@code count} transactions are accepted and never seen again. */
    void dropNext(long count) {
        drops = count;
    }

    /** Takes a transaction in. */
    void send(SignedTx tx) {
        if (drops > 0 && !isOfFaucet(tx)) {
            drops--;
            return;
        }
        file.append(List.of(new Event.Sent(tx.raw().base58()).json()));
        queue.add(tx);
    }

    @Override
    public void mineAll() {
        mine(_ -> true);
    }

    /** Makes a block of what can be carried out among the wanted. */
    Block mine(Predicate<SignedTx> wanted) {
        return mine(wanted, 0);
    }

    /** @param skipped slots that stay empty before the block's */
    Block mine(Predicate<SignedTx> wanted, long skipped) {
        Block parent = head();
        long slot = newestSlot + 1 + skipped;
        long time = Math.max(now(), parent.time());
        BlockBuilder builder = new BlockBuilder(state, history, parent, slot, time);
        List<String> taken = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (SignedTx tx : queue.all()) {
            boolean forced = failed.size() < failures && !isOfFaucet(tx);
            if (wanted.test(tx) && builder.add(tx, forced)) {
                taken.add(tx.id());
                if (forced) {
                    failed.add(tx.id());
                }
            }
        }
        Block block = builder.seal();
        try {
            file.append(List.of(new Event.Made(slot, time, taken, failed, block.hash()).json()));
        } catch (RuntimeException e) {
            state.cut(slot);
            throw e;
        }
        failures -= failed.size();
        adopt(block);
        return block;
    }

    /** Forgets a waiting transaction. */
    void drop(String signature) {
        if (queue.get(signature).isEmpty()) {
            throw RpcError.notSimulated("only a waiting transaction can be dropped, not " + signature);
        }
        file.append(List.of(new Event.Dropped(signature).json()));
        queue.remove(signature);
    }

    /**
     * Takes the newest blocks back and puts as many empty ones in their place. Their slots stay empty, since the leader
     * of each has made its block already: the other fork goes on in the slots behind.
     *
     * @param drop whether their transactions are forgotten instead of waiting again
     */
    void reorganise(long depth, boolean drop) {
        long most = head().height() - finalized(head()).height();
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

    private boolean isOfFaucet(SignedTx tx) {
        return tx.payer().equals(genesis.faucet());
    }

    private void replay(Event event) {
        if (history.isEmpty() != (event instanceof Event.Genesis)) {
            throw damaged("begins wrongly");
        }
        switch (event) {
            case Event.Genesis first -> begin(first);
            case Event.Sent sent ->
                queue.add(SignedTxs.read(
                        Bytes.of(Base58.decode(sent.raw()).orElseThrow(() -> damaged("holds no base58")))));
            case Event.Dropped dropped -> queue.remove(dropped.signature());
            case Event.Reorganised reorg -> {
                for (long i = 0; i < reorg.depth(); i++) {
                    Block gone = history.removeHead();
                    state.cut(gone.slot());
                    if (!reorg.drop()) {
                        gone.transactions().reversed().forEach(one -> queue.addFirst(one.tx()));
                    }
                }
            }
            case Event.Made made -> {
                BlockBuilder builder = new BlockBuilder(state, history, head(), made.slot(), made.time());
                for (String signature : made.transactions()) {
                    SignedTx tx = queue.get(signature).orElseThrow(() -> damaged("lacks transaction " + signature));
                    builder.add(tx, made.failed().contains(signature));
                }
                Block block = builder.seal();
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
        genesis.accounts().forEach((key, account) -> state.set(key, 0, account));
        history.add(genesis.block(first.time()));
    }

    /** What has landed or can land no more waits no longer, as the node that forwards it gives up then. */
    private void adopt(Block block) {
        history.add(block);
        newestSlot = block.slot();
        Bank next = bank(block);
        queue.removeIf(tx -> next.isProcessed(tx) || !next.isAlive(tx));
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static RefusedException damaged(String how) {
        return new RefusedException("sandbox.damaged", "data: the event file " + how + "; start on an empty folder");
    }
}
