package dev.strongroom.core.ledger;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.time.Instant;

/**
 * The entries of every step of a payment from one address of the desk to another: a sweep, or gas for one. No customer
 * and nothing earned is touched. The steps have the names of {@link Postings}, and like there the same arguments make
 * the same transfer.
 *
 * <pre>
 * reserve  hold    from −amount                in flight +amount      until the deadline
 * fund     hold    from −amount                in flight +amount      without one, in place of the one before
 *                  gas (native) −feeCap        network fees +feeCap
 * settle   posts   from −amount                to +received           network fees +(amount−received)
 *                  gas (native) −fee taken     network fees +fee taken
 * fail     posts   gas (native) −fee taken     network fees +fee taken
 * release  posts   nothing
 * </pre>
 */
public final class OwnPostings {
    private static final String RESERVE = "reserve";
    private static final String FUND = "fund/1";
    private static final String FAIL = "fail";

    private OwnPostings() {}

    /**
     * What moves.
     *
     * @param id the payment
     * @param from where it lies
     * @param to where it is to lie
     * @param amount what leaves {@code from}
     */
    public record Move(String id, Account from, Account to, Amount amount) {
        public Move {
            if (!from.kind().isOnChain()
                    || !to.kind().isOnChain()
                    || !from.asset().equals(amount.asset())
                    || !to.asset().equals(amount.asset())) {
                throw new RefusedException(
                        "ledger.account", "move: from and to must mirror addresses and hold what is moved");
            }
        }

        private Asset asset() {
            return amount.asset();
        }

        private BigInteger units() {
            return amount.units();
        }
    }

    /** Keeps the amount for the move until the deadline. */
    public static Transfer reserve(Move move, Instant deadline) {
        return kept(Transfer.of(move.id(), RESERVE), move).holdsUntil(deadline).build();
    }

    /**
     * Keeps the fee too, and lifts the deadline: to be posted before bytes are exported or stored.
     *
     * @param gas whose native coin pays the network
     * @param feeCap the most it may take
     */
    public static Transfer fund(Move move, Account gas, Amount feeCap) {
        return kept(Transfer.of(move.id(), FUND).resolves(held(move, false)), move)
                .hold(gas, feeCap.units().negate())
                .hold(Account.of(AccountKind.NETWORK_FEES, feeCap.asset()), feeCap.units())
                .build();
    }

    /**
     * It is final.
     *
     * @param received what came of the amount; a token may keep a part for itself
     * @param fee what the network took
     */
    public static Transfer settle(Move move, BigInteger received, Account gas, ChainCause cause, Amount fee) {
        Transfer.Builder transfer = Transfer.of(move.id(), "settle")
                .resolves(held(move, true))
                .entry(move.from(), move.units().negate())
                .entry(move.to(), received)
                .entry(
                        Account.of(AccountKind.NETWORK_FEES, move.asset()),
                        move.units().subtract(received));
        return taken(transfer, gas, fee).causedBy(cause).build();
    }

    /** Its slot was taken at finality without anything being moved: it failed, or it was revoked. */
    public static Transfer fail(Move move, Account gas, ChainCause cause, Amount fee) {
        Transfer.Builder transfer = Transfer.of(move.id(), FAIL).resolves(held(move, true));
        return taken(transfer, gas, fee).causedBy(cause).build();
    }

    /** It can never land, and no fee was paid. */
    public static Transfer lost(Move move) {
        return Transfer.of(move.id(), FAIL).resolves(held(move, true)).build();
    }

    /** It was rejected or cancelled; nothing of it was signed. */
    public static Transfer release(Move move, boolean funded) {
        return Transfer.of(move.id(), "release").resolves(held(move, funded)).build();
    }

    private static Transfer.Builder kept(Transfer.Builder transfer, Move move) {
        return transfer.hold(move.from(), move.units().negate())
                .hold(Account.of(AccountKind.IN_FLIGHT, move.asset()), move.units());
    }

    private static Transfer.Builder taken(Transfer.Builder transfer, Account gas, Amount fee) {
        return transfer.entry(gas, fee.units().negate())
                .entry(Account.of(AccountKind.NETWORK_FEES, fee.asset()), fee.units());
    }

    private static TransferId held(Move move, boolean funded) {
        return TransferId.of(move.id(), funded ? FUND : RESERVE);
    }
}
