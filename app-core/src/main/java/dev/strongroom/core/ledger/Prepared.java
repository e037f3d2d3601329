package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.db.HashChain;
import java.math.BigInteger;
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
    private static final HashChain REQUEST = new HashChain("strongroom/ledger/request/v1");
    private static final HashChain TRANSFERS = new HashChain("strongroom/ledger/v1");

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
        Digest hash = REQUEST.next(HashChain.START, request(transfer, entries, holds));
        return new Prepared(transfer, transfer.id(), hash, entries, holds, new CompletableFuture<>());
    }

    /**
     * The hash of the books after this transfer.
     *
     * @param balances posted balances after it, in the order of {@link #entries}
     */
    static Digest chained(Digest head, long seq, long atMs, Digest requestHash, List<BigInteger> balances) {
        HashChain.Fields fields =
                new HashChain.Fields().number(seq).number(atMs).text(requestHash.hex());
        balances.forEach(balance -> fields.text(balance.toString()));
        return TRANSFERS.next(head, fields.bytes());
    }

    private static List<Row> rows(List<Line> lines) {
        return lines.stream()
                .map(line -> new Row(AccountId.of(line.account()), line))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static byte[] request(Transfer transfer, List<Row> entries, List<Row> holds) {
        HashChain.Fields fields = new HashChain.Fields()
                .text(transfer.subject())
                .text(transfer.step())
                .text(transfer.purpose().name());
        lines(fields, entries);
        lines(fields, holds);
        Long until = millis(transfer);
        fields.text(until == null ? null : until.toString());
        List<String> resolves =
                transfer.resolves().stream().map(TransferId::toString).sorted().toList();
        fields.number(resolves.size());
        resolves.forEach(fields::text);
        ChainCause cause = transfer.cause();
        fields.text(cause == null ? null : cause.network().toString());
        fields.text(cause == null ? null : Long.toString(cause.height()));
        fields.text(cause == null ? null : cause.txid());
        return fields.bytes();
    }

    private static void lines(HashChain.Fields fields, List<Row> rows) {
        fields.number(rows.size());
        for (Row row : rows) {
            fields.text(row.account().toString()).text(row.line().units().toString());
        }
    }

    /** When its holds are due; null where nothing makes them so. */
    static @Nullable Long millis(Transfer transfer) {
        Instant until = transfer.holdsUntil();
        return until == null ? null : until.toEpochMilli();
    }
}
