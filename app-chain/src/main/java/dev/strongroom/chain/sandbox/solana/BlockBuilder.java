package dev.strongroom.chain.sandbox.solana;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries transactions out one after another on top of a block and seals them into the next one. */
final class BlockBuilder {
    private final State state;
    private final Bank bank;
    private final long time;
    private final List<Block.Landed> landed = new ArrayList<>();
    private final Set<Bytes> messages = new HashSet<>();

    /** @param slot of the new block; those between it and the parent's stay empty */
    BlockBuilder(State state, History history, Block parent, long slot, long time) {
        this.state = state;
        this.bank = new Bank(state, history, parent, slot);
        this.time = time;
    }

    /**
     * Carries a transaction out.
     *
     * @param forced whether it is to fail on request
     * @return whether it is in the block, perhaps as a failure
     */
    boolean add(SignedTx tx, boolean forced) {
        if (messages.contains(tx.message())) {
            return false;
        }
        Receipt.Balances before = balances(tx);
        Outcome outcome = new Svm(bank).run(tx, forced);
        if (!outcome.lands()) {
            return false;
        }
        outcome.changes().forEach((key, account) -> state.set(key, bank.slot(), account));
        landed.add(new Block.Landed(
                tx,
                new Receipt(outcome.error(), outcome.fee(), outcome.units(), outcome.logs(), before, balances(tx))));
        return messages.add(tx.message());
    }

    private Receipt.Balances balances(SignedTx tx) {
        List<Long> lamports = new ArrayList<>();
        List<Receipt.Held> tokens = new ArrayList<>();
        for (int i = 0; i < tx.keys().size(); i++) {
            Account account = bank.get(tx.keys().get(i));
            lamports.add(account.lamports());
            Optional<TokenState> token = TokenState.of(account);
            if (token.isPresent()) {
                int decimals =
                        MintState.of(bank.get(token.get().mint())).orElseThrow().decimals();
                tokens.add(new Receipt.Held(i, token.get(), decimals));
            }
        }
        return new Receipt.Balances(lamports, tokens);
    }

    Block seal() {
        Block parent = bank.parent();
        Bytes.Writer out = new Bytes.Writer();
        out.raw(Base58.decode(parent.hash()).orElseThrow()).u64(bank.slot()).u64(time);
        for (Block.Landed one : landed) {
            out.raw(one.tx().raw().array()).u64(one.receipt().fee());
            one.receipt().error().ifPresent(error -> out.raw(bytes(error)));
        }
        out.raw(state.changes(bank.slot()).array());
        String hash = Bytes.sha256(out.array()).base58();
        return new Block(bank.slot(), parent.height() + 1, hash, parent.slot(), parent.hash(), time, landed);
    }

    private static byte[] bytes(TxError error) {
        return error.json().toString().getBytes(StandardCharsets.UTF_8);
    }
}
