package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.PaymentPurpose;
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
        return jdbc.sql("select id from withdrawal where serves = ? order by created_at, id")
                .param(sweep)
                .query(String.class)
                .list();
    }
}
