package dev.strongroom.core.book;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.LookAlike;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the book; each call joins the caller's transaction. */
@Component
class BookRows implements KnownAddresses {
    private static final String SELECT =
            "select network, address, label, note, added_by, added_at, label_key, version from address_book ";

    private final JdbcClient jdbc;

    BookRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    List<BookEntry> all() {
        return jdbc.sql(SELECT + "order by lower(label), network, address")
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<BookEntry> find(Address address) {
        return jdbc.sql(SELECT + "where network = ? and address = ?")
                .params(address.network().toString(), address.text())
                .query((row, _) -> entry(row))
                .optional();
    }

    boolean isLabelTaken(Address but, String label) {
        return jdbc.sql("select count(*) from address_book where network = ? and label_key = ? and address <> ?")
                        .params(but.network().toString(), key(label), but.text())
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(BookEntry entry) {
        Address address = entry.address();
        jdbc.sql(
                        "insert into address_book (network, address, shape, label, label_key, note, added_by, added_at, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(address.network().toString())
                .param(address.text())
                .param(Shape.of(address))
                .param(entry.label())
                .param(labelKey(entry))
                .param(entry.note())
                .param(entry.addedBy().toString())
                .param(entry.addedAt().atOffset(ZoneOffset.UTC))
                .param(entry.version())
                .update();
    }

    /** Writes an entry over its version before; false where somebody else has changed it meanwhile. */
    boolean change(BookEntry to) {
        return jdbc.sql("update address_book set label = ?, label_key = ?, note = ?, added_by = ?, added_at = ?,"
                                + " version = ? where network = ? and address = ? and version = ?")
                        .param(to.label())
                        .param(labelKey(to))
                        .param(to.note())
                        .param(to.addedBy().toString())
                        .param(to.addedAt().atOffset(ZoneOffset.UTC))
                        .param(to.version())
                        .param(to.address().network().toString())
                        .param(to.address().text())
                        .param(to.version() - 1)
                        .update()
                == 1;
    }

    @Override
    public List<LookAlike> like(Address address) {
        return jdbc.sql("select address, label from address_book"
                        + " where shape = ? and network = ? and address <> ? order by address")
                .params(Shape.of(address), address.network().toString(), address.text())
                .query((row, _) -> new LookAlike(
                        new Address(address.network(), row.getString(1)),
                        LookAlike.Source.ADDRESS_BOOK,
                        row.getString(2)))
                .list();
    }

    private static BookEntry entry(ResultSet row) throws SQLException {
        return new BookEntry(
                new Address(Network.parse(row.getString(1)), row.getString(2)),
                row.getString(3),
                row.getString(4),
                Actor.parse(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7) == null,
                row.getLong(8));
    }

    private static @Nullable String labelKey(BookEntry entry) {
        return entry.retired() ? null : key(entry.label());
    }

    private static String key(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
