package dev.strongroom.core.audit;

import dev.strongroom.chain.Digest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where the chain ends.
 *
 * @param seq number of the newest row, 0 where there is none
 * @param hash its hash
 */
record ChainHead(long seq, Digest hash) {
    private static final String SELECT = "select seq, hash from audit_head where id = 1";

    static ChainHead read(JdbcTemplate jdbc) {
        return one(jdbc, SELECT);
    }

    /** Reads it and keeps other writers out until the transaction ends. */
    static ChainHead lock(JdbcTemplate jdbc) {
        return one(jdbc, SELECT + " for update");
    }

    /** Keeps other writers out until the transaction ends, whatever the head says. */
    static void keepWritersOut(JdbcTemplate jdbc) {
        jdbc.queryForList(SELECT + " for update");
    }

    private static ChainHead one(JdbcTemplate jdbc, String sql) {
        return jdbc.query(sql, (row, _) -> new ChainHead(row.getLong(1), new Digest(row.getString(2))))
                .getFirst();
    }

    /**
     * Makes it the end, and remembers how far a clock was ever behind, for whoever looks for a time.
     *
     * @param at the newest row's time
     */
    void store(JdbcTemplate jdbc, long at) {
        jdbc.update(
                "update audit_head set seq = ?, hash = ?, back_ms = greatest(back_ms, latest_ms - ?),"
                        + " latest_ms = greatest(latest_ms, ?) where id = 1",
                seq,
                hash.hex(),
                at,
                at);
    }
}
