package dev.strongroom.core.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.MoneyOutStatus.FrozenWallet;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.wallet.Wallets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is frozen: all money-out here, single wallets in {@link Wallets}. One person freezes, {@link #QUORUM} different
 * ones unfreeze; their votes are collected here.
 */
@Component
public class Freezes {
    /** How many different members of staff end a freeze. */
    public static final int QUORUM = 2;

    private static final String ALL = "all";
    private static final String GATE = "freeze";

    private final FreezeRows rows;
    private final Wallets wallets;
    private final Gate gate;
    private final Outbox outbox;
    private final AuditLog audit;

    Freezes(FreezeRows rows, Wallets wallets, Gate gate, Outbox outbox, AuditLog audit) {
        this.rows = rows;
        this.wallets = wallets;
        this.gate = gate;
        gate.prepare(GATE);
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public MoneyOutStatus status() {
        List<FrozenWallet> frozen = wallets.wallets().stream()
                .filter(wallet -> wallet.state() == WalletState.FROZEN)
                .map(this::wallet)
                .toList();
        return new MoneyOutStatus(rows.find(ALL).map(this::freeze).orElse(null), frozen);
    }

    /** Why nothing may be signed for a wallet; empty where nothing is frozen. */
    @Transactional(readOnly = true)
    public Optional<Note> obstacle(Address wallet) {
        Optional<Note> all =
                rows.find(ALL).map(row -> WithdrawalProblem.FROZEN.note("all money-out is frozen: " + row.reason));
        return all.or(() -> wallets.obstacle(wallet));
    }

    /** Freezes all money-out; what is frozen stays as it is. */
    @Transactional
    public void freezeAll(Actor by, String reason, Instant now) {
        gate.pass(GATE);
        if (rows.find(ALL).isEmpty()) {
            Note why = WithdrawalProblem.FROZEN.note(reason);
            rows.insert(new FreezeRow(ALL, by.toString(), now, why.code(), why.reason()));
            tell("money-out.frozen", ALL, by, null, why);
        }
    }

    /**
     * Freezes all money-out in a database that no core works on yet, such as a restored one; earlier votes are void.
     * Joins the caller's transaction.
     */
    public static void freezeAll(JdbcTemplate database, Actor by, String reason, Instant now) {
        database.update("delete from unfreeze_vote where scope = ?", ALL);
        database.update("delete from money_freeze where scope = ?", ALL);
        database.update(
                "insert into money_freeze (scope, frozen_by, frozen_at, code, reason) values (?, ?, ?, ?, ?)",
                ALL,
                by.toString(),
                OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                WithdrawalProblem.FROZEN.note(reason).code(),
                reason);
    }

    /** One vote to end the freeze of all money-out; answers whether it ended. */
    @Transactional
    public boolean voteAll(Actor by, Instant now) {
        gate.pass(GATE);
        FreezeRow row = rows.find(ALL).orElseThrow(() -> notFrozen("money-out"));
        Note why = new Note(row.code, row.reason);
        boolean ended = vote(ALL, by, why, now);
        if (ended) {
            rows.thaw(ALL);
            tell("money-out.unfrozen", ALL, by, why, null);
        }
        return ended;
    }

    /** One vote to end the freeze of a wallet; answers whether it ended. */
    @Transactional
    public boolean voteWallet(Address wallet, Actor by, Instant now) {
        gate.pass(GATE);
        if (wallets.get(wallet).state() != WalletState.FROZEN) {
            throw notFrozen("wallet " + wallet);
        }
        Note why = wallets.obstacle(wallet).orElseThrow();
        boolean ended = vote(scope(wallet), by, why, now);
        if (ended) {
            wallets.unfreeze(by, wallet);
        }
        return ended;
    }

    /** The name of a wallet in the tables of this package. */
    static String scope(Address wallet) {
        return wallet.network() + "/" + wallet.text();
    }

    /** Notes a vote; with the last one that it takes, all of them are forgotten. */
    private boolean vote(String scope, Actor by, Note why, Instant now) {
        List<Actor> votes = votes(scope);
        if (votes.contains(by)) {
            return false;
        }
        rows.insert(new VoteRow(scope, by.toString(), now));
        if (votes.size() + 1 < QUORUM) {
            tell("money-out.unfreeze-vote", scope, by, null, why);
            return false;
        }
        rows.forgetVotes(scope);
        return true;
    }

    private void tell(String topic, String scope, Actor by, @Nullable Note before, @Nullable Note after) {
        outbox.append(Event.of(topic, scope, new Told(scope, by, after == null ? before : after)));
        audit.append(AuditEntry.of(by, topic, scope, before, after));
    }

    private static RefusedException notFrozen(String what) {
        return WithdrawalProblem.NOT_FROZEN.refuse(what + ": is not frozen");
    }

    private List<Actor> votes(String scope) {
        return rows.votes(scope).stream().map(vote -> Actor.parse(vote.voter)).toList();
    }

    private MoneyOutStatus.Freeze freeze(FreezeRow row) {
        return new MoneyOutStatus.Freeze(Actor.parse(row.frozenBy), row.frozenAt, row.reason, votes(row.scope), QUORUM);
    }

    private FrozenWallet wallet(Wallet wallet) {
        Address address = wallet.address();
        return new FrozenWallet(
                address.network().toString(),
                address.text(),
                Objects.requireNonNull(wallet.why()),
                Objects.requireNonNull(wallet.frozenAt()),
                votes(scope(address)));
    }

    private record Told(String scope, Actor by, @Nullable Note why) {}
}
