package dev.strongroom.core.deposit;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Note;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that deposits, outflows and suspense items share. */
final class ArrivalColumns {
    private ArrivalColumns() {}

    static Arrival read(ResultSet row) throws SQLException {
        Network network = Network.parse(row.getString("network"));
        Amount amount = new Amount(
                row.getObject("units", BigDecimal.class).toBigIntegerExact(), Asset.parse(row.getString("asset")));
        return new Arrival(
                amount,
                new Address(network, row.getString("address")),
                row.getString("sender"),
                row.getString("txid"),
                new Head(row.getLong("height"), row.getString("block_hash"), instant(row, "block_time")));
    }

    /** Name and value of each column. */
    static Map<String, @Nullable Object> of(Arrival arrival) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("network", arrival.to().network().toString());
        columns.put("address", arrival.to().text());
        columns.put("asset", arrival.amount().asset().toString());
        columns.put("units", new BigDecimal(arrival.amount().units()));
        columns.put("sender", arrival.sender());
        columns.put("txid", arrival.txid());
        columns.put("height", arrival.block().height());
        columns.put("block_hash", arrival.block().hash());
        columns.put("block_time", time(arrival.block().time()));
        return columns;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Note note(ResultSet row) throws SQLException {
        String code = row.getString("why_code");
        return code == null ? null : new Note(code, row.getString("why_reason"));
    }
}
