package dev.strongroom.chain.sandbox.solana;

import java.util.Optional;

/**
 * The ledger on which a transaction is tried: what comes after a block.
 *
 * @param state of every account
 * @param history of blocks and transactions
 * @param parent the block on which it builds
 * @param slot whose accounts are read: the parent's for a trial, the new one's while a block is made
 */
record Bank(State state, History history, Block parent, long slot) {
    /** Blocks after its own in which a blockhash is still good. */
    static final long HASH_LIFE = 150;

    private static final int LEAST_ADVANCE = Integer.BYTES;

    static Bank after(State state, History history, Block parent) {
        return new Bank(state, history, parent, parent.slot());
    }

    Account get(Pubkey key) {
        return state.get(key, slot);
    }

    /** What a nonce account holds after it is advanced here. */
    Bytes nextNonce() {
        return NonceState.after(parent.hash());
    }

    boolean isRecent(String blockhash) {
        return history.withHash(blockhash)
                .map(block -> parent.height() - block.height())
                .filter(age -> age >= 0 && age <= HASH_LIFE)
                .isPresent();
    }

    /** Whether a block at or below the parent holds this very message. */
    boolean isProcessed(SignedTx tx) {
        return history.withMessage(tx.message())
                .filter(place -> place.block().slot() <= parent.slot())
                .isPresent();
    }

    /** Whether its lifetime allows it now. */
    boolean isAlive(SignedTx tx) {
        return isRecent(tx.blockhash()) || usedNonce(tx).isPresent();
    }

    /**
     * The nonce account on which a transaction lives: its first instruction advances it, its blockhash is what the
     * account holds, and the account was not advanced on top of this very block.
     */
    Optional<Pubkey> usedNonce(SignedTx tx) {
        if (tx.instructions().isEmpty()) {
            return Optional.empty();
        }
        SignedTx.Step first = tx.instructions().getFirst();
        boolean advances = tx.program(first).equals(Ids.SYSTEM)
                && first.data().length() >= LEAST_ADVANCE
                && new BytesReader(first.data()).u32() == SystemProgram.ADVANCE_NONCE
                && !first.accounts().isEmpty()
                && tx.isWritable(first.accounts().getFirst());
        if (!advances) {
            return Optional.empty();
        }
        Pubkey key = tx.keys().get(first.accounts().getFirst());
        return NonceState.of(get(key))
                .filter(nonce -> nonce.value().base58().equals(tx.blockhash()))
                .filter(nonce -> !nonce.value().equals(nextNonce()))
                .filter(nonce -> first.accounts().stream()
                        .anyMatch(i -> tx.isSigner(i) && tx.keys().get(i).equals(nonce.authority())))
                .map(_ -> key);
    }
}
