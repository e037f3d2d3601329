package dev.strongroom.core.follower;

import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Network;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cursors, and the newest blocks behind each; every call joins the caller's transaction. */
@Component
class CursorRows {
    private final JdbcClient jdbc;

    CursorRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    Optional<Cursor> find(Network network) {
        return jdbc.sql("select height, hash from follower_cursor where network = ?")
                .param(network.toString())
                .query((row, _) -> new Cursor(row.getLong(1), row.getString(2)))
                .optional();
    }

    void begin(Network network, Cursor at) {
        jdbc.sql("insert into follower_cursor (network, height, hash, booked) values (?, ?, ?, ?)")
                .params(network.toString(), at.height(), at.hash(), at.height())
                .update();
        keep(network, at.height(), at.hash());
    }

    /** From which block on everything that a version of the signed policy names is looked for. */
    OptionalLong watchedFrom(Network network, long policy) {
        return jdbc
                .sql("select watched_from from follower_cursor where network = ? and watched_policy = ?")
                .params(network.toString(), policy)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** From the cursor on, what this version of the signed policy names is looked for, and nothing else is. */
    void watch(Network network, long policy) {
        jdbc.sql("update follower_cursor set watched_policy = ?, watched_from = height where network = ?")
                .params(policy, network.toString())
                .update();
    }

    /** Moves the cursor; false where it is not there any more. */
    boolean move(Network network, Cursor from, Cursor to) {
        return jdbc.sql("update follower_cursor set height = ?, hash = ?, booked = least(booked, ?)"
                                + " where network = ? and height = ? and hash = ?")
                        .params(to.height(), to.hash(), to.height(), network.toString(), from.height(), from.hash())
                        .update()
                == 1;
    }

    /** What arrived up to here is in the books. */
    void booked(Network network, long height) {
        jdbc.sql("update follower_cursor set booked = ? where network = ? and booked < ? and height >= ?")
                .params(height, network.toString(), height, height)
                .update();
    }

    long bookedUpTo(Network network) {
        return jdbc.sql("select booked from follower_cursor where network = ?")
                .param(network.toString())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    void keep(Network network, List<BlockMovements> blocks) {
        blocks.forEach(
                block -> keep(network, block.block().height(), block.block().hash()));
    }

    private void keep(Network network, long height, String hash) {
        jdbc.sql("insert into follower_block (network, height, hash) values (?, ?, ?)")
                .params(network.toString(), height, hash)
                .update();
    }

    void forgetAbove(Network network, long height) {
        jdbc.sql("delete from follower_block where network = ? and height > ?")
                .params(network.toString(), height)
                .update();
    }

    /** The oldest one below a height is kept, so that there is always one to come back to. */
    void forgetBelow(Network network, long height) {
        jdbc.sql("delete from follower_block where network = ? and height < ?"
                        + " and height < (select max(height) from follower_block where network = ?)")
                .params(network.toString(), height, network.toString())
                .update();
    }

    /** The hash of the block that was taken in at a height. */
    Optional<String> hashAt(Network network, long height) {
        return jdbc.sql("select hash from follower_block where network = ? and height = ?")
                .params(network.toString(), height)
                .query(String.class)
                .optional();
    }

    /** The blocks that were taken in and are still kept, newest first. */
    List<Cursor> newestFirst(Network network) {
        return jdbc.sql("select height, hash from follower_block where network = ? order by height desc")
                .param(network.toString())
                .query((row, _) -> new Cursor(row.getLong(1), row.getString(2)))
                .list();
    }
}
