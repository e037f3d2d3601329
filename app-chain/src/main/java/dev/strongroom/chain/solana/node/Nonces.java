package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.solana.NonceAccount;
import dev.strongroom.chain.solana.SolanaNonces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Nonce accounts as slots: which one is free, and what became of one that was taken. */
final class Nonces {
    private final Accounts accounts;
    private final NonceHistory history;
    private final Supplier<Collection<Address>> bases;

    Nonces(Accounts accounts, NonceHistory history, Supplier<Collection<Address>> bases) {
        this.accounts = accounts;
        this.history = history;
        this.bases = bases;
    }

    /**
     * The first account of the wallet's whose value is not taken by us and is final as well as current. So an account
     * carries one payment at a time, and the next one only when nothing can bring the earlier value back.
     */
    Slot next(Address from, Set<Slot> taken) {
        List<String> pool = bases.get().stream()
                .flatMap(base -> SolanaNonces.accounts(base, from).stream())
                .map(Address::text)
                .distinct()
                .toList();
        for (int first = 0; first < pool.size(); first += Accounts.MOST) {
            List<String> part = pool.subList(first, Math.min(pool.size(), first + Accounts.MOST));
            List<Accounts.Read> reads = both(part);
            for (String account : part) {
                Optional<String> value = value(reads.getFirst(), account, from)
                        .filter(settled -> value(reads.getLast(), account, from).equals(Optional.of(settled)));
                Optional<Slot> slot = value.map(free -> new NoncePlace(account, free).slot(from));
                if (slot.isPresent() && !taken.contains(slot.get())) {
                    return slot.get();
                }
            }
        }
        throw new RefusedException(
                "solana.nonce",
                "from: the nonce accounts of " + from + " are all in use, or none was created; wait until a payment"
                        + " ends, or open more from a hot wallet (at most " + SolanaNonces.POOL + " for each)");
    }

    private static Optional<String> value(Accounts.Read read, String account, Address from) {
        return read.of(account)
                .flatMap(NoncePlace::state)
                .filter(state -> state.usableBy(from.text()))
                .map(NonceAccount::value);
    }

    /**
     * A value that is gone is gone for good, but a node that lags shows an older one: so 'final' needs the account's
     * own history, and where that is missing nothing is known.
     */
    SlotUse use(Slot slot) {
        NoncePlace place = NoncePlace.of(slot);
        List<Accounts.Read> reads = both(List.of(place.account()));
        if (place.isHeldIn(reads.getLast())) {
            return SlotUse.FREE;
        }
        if (place.isHeldIn(reads.getFirst())) {
            return SlotUse.TAKEN;
        }
        if (history.isSpent(place)) {
            return SlotUse.FINAL;
        }
        throw new NodeException(
                NodeException.Kind.ERROR,
                "nonce: the node shows another value in " + place.account() + " than " + place.value()
                        + " and not how it came about; it lags, or its history is cut",
                null);
    }

    /** The same accounts as they are for good and as they are now. */
    private List<Accounts.Read> both(List<String> addresses) {
        List<Accounts.Question> questions = new ArrayList<>();
        for (Commitment commitment : List.of(Commitment.FINALIZED, Commitment.CONFIRMED)) {
            questions.add(new Accounts.Question(commitment, addresses));
        }
        return accounts.ask(questions);
    }
}
