package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Energy;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.wallet.StakeMoves;
import java.math.BigInteger;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a hot wallet has staked for energy, by the books and by its network. */
@Component
class StakedCoin {
    /** Nothing to compare. */
    static final Both NONE = new Both(BigInteger.ZERO, BigInteger.ZERO);

    /** Units of the native coin on either side. */
    record Both(BigInteger books, BigInteger chain) {}

    private final Ledger ledger;
    private final StakeMoves moves;

    StakedCoin(Ledger ledger, StakeMoves moves) {
        this.ledger = ledger;
        this.moves = moves;
    }

    /**
     * Both sides at this moment. A network tells its stakes as of the newest block only, so while a payment moves them
     * both sides are what the books say.
     */
    Both of(ChainNode node, Address wallet, Asset coin) {
        boolean moving = moves.isMoving(wallet);
        Optional<Energy> energy = moving ? Optional.empty() : node.energy(wallet);
        BigInteger books = ledger.balance(Account.staked(wallet, coin)).total();
        boolean told = energy.isPresent() && !moves.isMoving(wallet);
        return new Both(books, told ? sum(energy.get()) : books);
    }

    private static BigInteger sum(Energy energy) {
        return energy.staked().add(energy.lent()).add(energy.unfreezing()).add(energy.collectable());
    }
}
