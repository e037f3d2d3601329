package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.ledger.BooksFinding.Broken;
import dev.strongroom.core.ledger.BooksFinding.Whole;
import dev.strongroom.core.ledger.BooksPage.Entry;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the books again and says whether they are as the engine wrote them. */
final class BooksCheck {
    private final Database database;

    BooksCheck(Database database) {
        this.database = database;
    }

    /**
     * Reads beside those who post. A break closes money-out, so it is looked for a second time with all of them kept
     * out: H2 may show a transfer and the head that covers it one after the other, also within one snapshot.
     */
    BooksFinding from(BooksEnd trusted) {
        BooksFinding seen = read(trusted, false);
        return seen instanceof Broken ? read(trusted, true) : seen;
    }

    private BooksFinding read(BooksEnd trusted, boolean alone) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(
                    alone ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
            try {
                if (alone) {
                    BooksPage.keepWritersOut(connection);
                }
                BooksFinding found = new Reading(connection).read(trusted);
                connection.commit();
                return found;
            } catch (SQLException | RuntimeException e) {
                endAfter(e, connection);
                throw e;
            } finally {
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new LedgerUnavailableException("the books could not be read", e);
        }
    }

    /** Not by a rollback, which on H2 could undo what whoever waits for the head commits. */
    private static void endAfter(Exception failure, Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            failure.addSuppressed(e); // PostgreSQL's way to say that it rolled back
        }
    }

    /** One reading, in one snapshot of the database or with nobody writing. */
    private static final class Reading {
        private final Connection connection;
        private final Map<UUID, BigInteger> balances = new HashMap<>();

        Reading(Connection connection) {
            this.connection = connection;
        }

        BooksFinding read(BooksEnd trusted) throws SQLException {
            if (trusted.seq() > 0 && !trusted.hash().hex().equals(BooksPage.hashOf(connection, trusted.seq()))) {
                return new Broken(
                        trusted.seq(), "the transfer that a checkpoint covers has another hash or is missing");
            }
            BooksEnd last = trusted;
            for (BooksPage page = BooksPage.after(connection, last.seq());
                    !page.isEmpty();
                    page = BooksPage.after(connection, last.seq())) {
                for (BooksPage.Row row : page.rows()) {
                    String finding = finding(last, row, trusted.seq());
                    if (finding != null) {
                        return new Broken(row.seq(), finding);
                    }
                    last = new BooksEnd(row.seq(), row.hash());
                }
            }
            BooksEnd head = BooksPage.head(connection);
            if (!head.equals(last)) {
                return new Broken(last.seq() + 1, "the books end before or after their head");
            }
            String account = AccountsCheck.finding(connection);
            return account == null ? new Whole(last) : new Broken(0, account);
        }

        private @Nullable String finding(BooksEnd last, BooksPage.Row row, long trusted) throws SQLException {
            if (row.seq() != last.seq() + 1) {
                return "a transfer is missing before this one";
            }
            TransferRecord content = row.content();
            if (!TransferId.of(content.subject(), content.step()).equals(row.id())) {
                return "the key does not belong to its subject and step";
            }
            if (!content.hash().equals(row.requestHash())) {
                return "what was asked is not what stands there";
            }
            List<BigInteger> after = row.entries().stream().map(Entry::balance).toList();
            Digest chained = TransferRecord.chained(last.hash(), row.seq(), row.atMs(), row.requestHash(), after);
            if (!chained.equals(row.hash())) {
                return "the hash does not cover what stands there";
            }
            for (Entry entry : row.entries()) {
                BigInteger before = before(entry.account(), trusted);
                if (!before.add(entry.units()).equals(entry.balance())) {
                    return "a balance does not follow from the one before";
                }
                if (!Objects.equals(entry.height(), row.height())) {
                    return "an entry names another block than its transfer";
                }
                balances.put(entry.account(), entry.balance());
            }
            return null;
        }

        private BigInteger before(UUID account, long trusted) throws SQLException {
            BigInteger known = balances.get(account);
            return known != null ? known : BooksPage.balance(connection, account, trusted);
        }
    }
}
