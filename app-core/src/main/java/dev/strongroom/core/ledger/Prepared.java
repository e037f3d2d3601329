package dev.strongroom.core.ledger;

import static java.util.Comparator.comparing;

import dev.strongroom.chain.Digest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A transfer that waits for its group, with everything worked out that needs no database.
 *
 * @param transfer what is asked
 * @param id its key
 * @param hash covers everything that is asked, so that one key cannot mean two things
 * @param entries its entries with their rows' keys, in the order of the keys
 * @param holds its holds, likewise
 * @param answer completed once the outcome is durable
 */
record Prepared(
        Transfer transfer,
        TransferId id,
        Digest hash,
        List<Row> entries,
        List<Row> holds,
        CompletableFuture<Outcome> answer) {
    /** A line with the key of its account. */
    record Row(AccountId account, Line line) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return account.compareTo(other.account);
        }
    }

    static Prepared of(Transfer transfer) {
        List<Row> entries = rows(transfer.entries());
        List<Row> holds = rows(transfer.holds());
        List<TransferId> resolves = transfer.resolves().stream()
                .sorted(comparing(TransferId::value))
                .toList();
        TransferRecord asked = new TransferRecord(
                transfer.subject(),
                transfer.step(),
                transfer.purpose().name(),
                lines(entries),
                lines(holds),
                millis(transfer),
                resolves,
                transfer.cause());
        return new Prepared(transfer, transfer.id(), asked.hash(), entries, holds, new CompletableFuture<>());
    }

    private static List<Row> rows(List<Line> lines) {
        return lines.stream()
                .map(line -> new Row(AccountId.of(line.account()), line))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static List<TransferRecord.Line> lines(List<Row> rows) {
        return rows.stream()
                .map(row -> new TransferRecord.Line(
                        row.account().value(), row.line().units()))
                .toList();
    }

    /** When its holds are due; null where nothing makes them so. */
    static @Nullable Long millis(Transfer transfer) {
        Instant until = transfer.holdsUntil();
        return until == null ? null : until.toEpochMilli();
    }
}
