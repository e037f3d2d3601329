package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.db.HashChain;
import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it is hashed: the same whether it was just asked for or read from its rows.
 *
 * @param entries in the order of the accounts' keys, as the other lists
 * @param holdsUntil milliseconds
 */
record TransferRecord(
        String subject,
        String step,
        String purpose,
        List<Line> entries,
        List<Line> holds,
        @Nullable Long holdsUntil,
        List<TransferId> resolves,
        @Nullable ChainCause cause) {
    private static final HashChain REQUEST = new HashChain("strongroom/ledger/request/v1");
    private static final HashChain BOOKS = new HashChain("strongroom/ledger/v1");

    /** Key of an account and signed units. */
    record Line(UUID account, BigInteger units) {}

    /** Covers everything that is asked, so that one key cannot mean two things. */
    Digest hash() {
        HashChain.Fields fields =
                new HashChain.Fields().text(subject).text(step).text(purpose);
        write(fields, entries);
        write(fields, holds);
        fields.text(holdsUntil == null ? null : holdsUntil.toString());
        fields.number(resolves.size());
        resolves.forEach(id -> write(fields, id.value()));
        fields.text(cause == null ? null : cause.network().toString());
        fields.text(cause == null ? null : Long.toString(cause.height()));
        fields.text(cause == null ? null : cause.txid());
        return REQUEST.next(HashChain.START, fields.bytes());
    }

    /**
     * The hash of the books after a transfer.
     *
     * @param balances posted balances after it, in the order of its entries
     */
    static Digest chained(Digest before, long seq, long atMs, Digest request, List<BigInteger> balances) {
        HashChain.Fields fields =
                new HashChain.Fields().number(seq).number(atMs).text(request.hex());
        balances.forEach(balance -> fields.text(balance.toString()));
        return BOOKS.next(before, fields.bytes());
    }

    private static void write(HashChain.Fields fields, List<Line> lines) {
        fields.number(lines.size());
        for (Line line : lines) {
            write(fields, line.account());
            fields.text(line.units().toString());
        }
    }

    private static void write(HashChain.Fields fields, UUID key) {
        fields.number(key.getMostSignificantBits()).number(key.getLeastSignificantBits());
    }
}
