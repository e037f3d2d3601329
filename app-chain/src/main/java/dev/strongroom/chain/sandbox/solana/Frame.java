package dev.strongroom.chain.sandbox.solana;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a program sees of the transaction during one of its instructions. */
final class Frame {
    private final SignedTx tx;
    private final SignedTx.Step step;
    private final Draft draft;
    private final Bytes nextNonce;
    private final List<String> logs;
    private final Map<Pubkey, Integer> places;
    private final Set<Pubkey> signers;

    /** @param nextNonce what an advanced nonce account would hold */
    Frame(SignedTx tx, SignedTx.Step step, Draft draft, Bytes nextNonce, List<String> logs) {
        this.tx = tx;
        this.step = step;
        this.draft = draft;
        this.nextNonce = nextNonce;
        this.logs = logs;
        this.places = new HashMap<>();
        this.signers = new HashSet<>();
        for (int i = 0; i < tx.keys().size(); i++) {
            places.put(tx.keys().get(i), i);
        }
        step.accounts().stream().filter(tx::isSigner).map(tx.keys()::get).forEach(signers::add);
    }

    /** The key at a place of the instruction. */
    Pubkey key(int index) {
        if (index >= step.accounts().size()) {
            throw InstructionFailure.named("MissingAccount");
        }
        return tx.keys().get(step.accounts().get(index));
    }

    int accounts() {
        return step.accounts().size();
    }

    Account account(int index) {
        return draft.get(key(index));
    }

    /** Whether it signs and is named by this instruction: a signature lent to another instruction does not count. */
    boolean isSigner(Pubkey key) {
        return signers.contains(key);
    }

    void requireSigner(Pubkey key) {
        if (!isSigner(key)) {
            throw InstructionFailure.missingSignature();
        }
    }

    boolean isWritable(Pubkey key) {
        Integer place = places.get(key);
        return place != null && tx.isWritable(place);
    }

    BytesReader data() {
        return new BytesReader(step.data());
    }

    Bytes nextNonce() {
        return nextNonce;
    }

    void log(String line) {
        logs.add(line);
    }

    Account get(Pubkey key) {
        return draft.get(key);
    }

    /** Writes an account; refused where the transaction does not say that it is written to. */
    void set(Pubkey key, Account account) {
        if (!isWritable(key)) {
            boolean isMoney = draft.get(key).lamports() != account.lamports();
            throw InstructionFailure.named(isMoney ? "ReadonlyLamportChange" : "ReadonlyDataModified");
        }
        draft.set(key, account);
    }

    /** Moves lamports out of a wallet. */
    void pay(Pubkey from, Pubkey to, long lamports) {
        Account payer = get(from);
        requireSigner(from);
        if (payer.data().length() > 0) {
            log("Transfer: `from` must not carry data");
            throw InstructionFailure.named("InvalidArgument");
        }
        if (lamports > payer.lamports()) {
            log("Transfer: insufficient lamports " + payer.lamports() + ", need " + lamports);
            throw InstructionFailure.custom(SystemProgram.TOO_LITTLE);
        }
        if (!payer.isOwnedBy(Ids.SYSTEM)) {
            throw InstructionFailure.named("ExternalAccountLamportSpend");
        }
        set(from, payer.withLamports(payer.lamports() - lamports));
        Account payee = get(to);
        set(to, payee.withLamports(Math.addExact(payee.lamports(), lamports)));
    }
}
