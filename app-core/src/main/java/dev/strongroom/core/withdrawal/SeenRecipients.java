package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.book.KnownAddresses;
import dev.strongroom.core.book.Shape;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses to which withdrawals were asked for before, whatever became of them. */
@Component
class SeenRecipients implements KnownAddresses {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    SeenRecipients(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @Override
    public List<LookAlike> like(Address address) {
        return jdbc.sql("select recipient, min(customer) from withdrawal"
                        + " where purpose = 'WITHDRAWAL' and recipient_shape = ? and asset like ? and recipient <> ?"
                        + " group by recipient order by recipient fetch first ? rows only")
                .params(Shape.of(address), address.network() + "/%", address.text(), MOST)
                .query((row, _) -> new LookAlike(
                        new Address(address.network(), row.getString(1)), LookAlike.Source.RECIPIENT, row.getString(2)))
                .list();
    }
}
