package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.PaymentPurpose;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which payments move the desk's own money, by their ids; each call joins the caller's transaction. */
@Component
class OwnRows {
    private final JdbcClient jdbc;

    OwnRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** What only one sweep under way may have. */
    static String openKey(Address from, Asset asset) {
        return "sweep " + from.text() + " " + asset;
    }

    /** What only one payment of gas under way may have. */
    static String openKey(WithdrawalRow sweep) {
        return "gas " + sweep.id;
    }

    /**
     * What only one transaction for energy under way may have.
     *
     * @param of the wallet where people ask for it, else what it serves
     */
    static String openKey(EnergyStep step, String of) {
        return "energy " + step + " " + of;
    }

    Optional<String> withOpenKey(String key) {
        return jdbc.sql("select id from withdrawal where open_key = ?")
                .param(key)
                .query(String.class)
                .optional();
    }

    /** Sweeps under way, oldest first. */
    List<String> openSweeps() {
        return jdbc.sql("select id from withdrawal where purpose = ? and open_key is not null order by created_at, id")
                .param(PaymentPurpose.SWEEP.name())
                .query(String.class)
                .list();
    }

    /** Sweeps that have ended, newest first. */
    List<String> endedSweeps(@Nullable WithdrawalRow before, int limit) {
        String page = before == null ? "" : " and (created_at < ? or (created_at = ? and id < ?))";
        JdbcClient.StatementSpec query = jdbc.sql("select id from withdrawal where purpose = ? and open_key is null"
                        + page + " order by created_at desc, id desc fetch first ? rows only")
                .param(PaymentPurpose.SWEEP.name());
        if (before != null) {
            query = query.param(before.createdAt.atOffset(ZoneOffset.UTC))
                    .param(before.createdAt.atOffset(ZoneOffset.UTC))
                    .param(before.id);
        }
        return query.param(limit).query(String.class).list();
    }

    /** The payments of gas for a sweep, oldest first. */
    List<String> gasOf(String sweep) {
        return jdbc.sql("select id from withdrawal where serves = ? and purpose = ? order by created_at, id")
                .params(sweep, PaymentPurpose.GAS.name())
                .query(String.class)
                .list();
    }

    /** The transactions of one step that serve a payment, oldest first. */
    List<String> energyFor(String served, EnergyStep step) {
        return jdbc.sql("select id from withdrawal where serves = ? and energy_step = ? order by created_at, id")
                .params(served, step.name())
                .query(String.class)
                .list();
    }

    /** What was lent for a sweep and taken back, oldest first. */
    List<String> loansFor(String sweep) {
        return jdbc.sql("select id from withdrawal where energy_step is not null and (serves = ? or serves in"
                        + " (select id from withdrawal where serves = ?)) order by created_at, id")
                .params(sweep, sweep)
                .query(String.class)
                .list();
    }

    /** Transactions for energy that have not ended, oldest first. */
    List<String> openEnergy() {
        return jdbc.sql("select id from withdrawal where purpose = ? and open_key is not null order by created_at, id")
                .param(PaymentPurpose.ENERGY.name())
                .query(String.class)
                .list();
    }

    /**
     * Loans to take back: they are final, what they served has ended, and nothing has taken them back or is about to.
     *
     * @param since one that was tried in vain after it is left for later
     */
    List<String> loansDue(Instant since) {
        return jdbc.sql("select l.id from withdrawal l join withdrawal s on s.id = l.serves"
                        + " where l.energy_step = 'LEND' and l.state = 'SETTLED' and s.open_key is null"
                        + " and not exists (select 1 from withdrawal r where r.serves = l.id and r.energy_step = 'RECLAIM'"
                        + " and (r.state = 'SETTLED' or r.open_key is not null or r.changed_at > ?))"
                        + " order by l.created_at, l.id")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
