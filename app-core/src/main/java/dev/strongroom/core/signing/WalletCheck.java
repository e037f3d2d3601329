package dev.strongroom.core.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.wallet.Wallets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the chain has seen of a wallet with what was signed here. More on chain than in the books means a copy
 * of the key, or books that were restored from an older day: the wallet is frozen until two people have looked at it.
 */
@Component
public class WalletCheck {
    private static final Actor BY = Actor.system("wallet-check");

    private final Freezes freezes;
    private final Wallets wallets;
    private final SlotClaims claims;
    private final JdbcTemplate jdbc;

    WalletCheck(Freezes freezes, Wallets wallets, SlotClaims claims, DataSource database) {
        this.freezes = freezes;
        this.wallets = wallets;
        this.claims = claims;
        this.jdbc = new JdbcTemplate(database);
    }

    /** How many slots of the wallet are used as far as the books know. */
    @Transactional(readOnly = true)
    public long known(Address wallet) {
        long signed = claims.signed(wallet.network().toString(), wallet.text()).stream()
                .mapToLong(value -> Long.parseLong(value) + 1)
                .max()
                .orElse(0);
        List<Long> agreed = jdbc.queryForList(
                "select used from wallet_baseline where wallet = ?", Long.class, Freezes.scope(wallet));
        return Math.max(signed, agreed.isEmpty() ? 0 : agreed.getFirst());
    }

    /**
     * Freezes the wallet where the chain knows more of it than the books; answers why. One that is retired is left as
     * it is, for nothing leaves it anyway; of a deposit address, which is no wallet, the answer is all. Asked of the
     * chain first; a chain that counts nothing tells nothing.
     */
    @Transactional
    public Optional<Note> freezeIfForeign(Address wallet, Optional<AddressUse> use) {
        return use.flatMap(seen -> freezeIfForeign(wallet, seen));
    }

    private Optional<Note> freezeIfForeign(Address wallet, AddressUse use) {
        long known = known(wallet);
        long seen = Math.max(use.latest(), use.pending());
        if (seen <= known) {
            return Optional.empty();
        }
        Note why = WithdrawalProblem.FOREIGN_NONCE.note("the chain has seen " + seen + " transactions of " + wallet
                + ", the books know " + known + "; find out who signed the others before letting it pay again");
        wallets.find(wallet)
                .filter(found -> found.state() != WalletState.RETIRED)
                .ifPresent(_ -> wallets.freeze(BY, wallet, why));
        return Optional.of(why);
    }

    /**
     * One vote to let a frozen wallet pay again; with the last one, what the chain has seen is agreed. Asked of the
     * chain first.
     */
    @Transactional
    public boolean vote(Address wallet, Actor by, Optional<AddressUse> use, Instant now) {
        boolean ended = freezes.voteWallet(wallet, by, now);
        if (ended) {
            use.ifPresent(seen -> agree(wallet, seen));
        }
        return ended;
    }

    private void agree(Address wallet, AddressUse seen) {
        String scope = Freezes.scope(wallet);
        jdbc.update("delete from wallet_baseline where wallet = ?", scope);
        jdbc.update(
                "insert into wallet_baseline (wallet, used) values (?, ?)",
                scope,
                Math.max(seen.latest(), seen.pending()));
    }
}
