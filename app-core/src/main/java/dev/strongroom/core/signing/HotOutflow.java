package dev.strongroom.core.signing;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has been signed away hot, counted once an intent however often its fee was raised. */
@Component
class HotOutflow {
    private final JdbcTemplate jdbc;

    HotOutflow(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** Units of an asset signed within the time before now, an intent left out. */
    BigInteger within(Duration window, Asset asset, @Nullable Digest but, Instant now) {
        BigInteger sum = jdbc.queryForObject(
                "select coalesce(sum(units), 0) from hot_signature where asset = ? and signed_at > ? and intent <> ?",
                BigInteger.class,
                asset.toString(),
                now.minus(window).atOffset(ZoneOffset.UTC),
                but == null ? "" : but.hex());
        return sum == null ? BigInteger.ZERO : sum;
    }

    void count(Digest intent, Asset asset, BigInteger units, Instant now) {
        jdbc.update(
                "insert into hot_signature (intent, asset, units, signed_at) select ?, ?, ?, ?"
                        + " where not exists (select 1 from hot_signature where intent = ?)",
                intent.hex(),
                asset.toString(),
                units,
                now.atOffset(ZoneOffset.UTC),
                intent.hex());
    }
}
