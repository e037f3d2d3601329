package dev.strongroom.core.ledger;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.Instant;

/**
 * The entries of every step of a transaction that stakes, lends or takes back: what is not spent stays with the wallet,
 * as {@link AccountKind#HOT} or as {@link AccountKind#STAKED}. The steps have the names of {@link Postings}, and like
 * there the same arguments make the same transfer.
 *
 * <pre>
 * reserve  hold    hot −staked                 in flight +staked      until the deadline
 *                  in flight −feeCap           network fees +feeCap
 * fund     hold    hot −(staked+feeCap)        in flight +staked      without one, in place of the one before
 *                                              network fees +feeCap
 * settle   posts   hot −staked                 staked +staked
 *                  hot +returned               staked −returned
 *                  hot −fee taken              network fees +fee taken
 * fail     posts   hot −fee taken              network fees +fee taken
 * release  posts   nothing
 * </pre>
 *
 * <p>The fee waits for the wallet's coin in {@code fund}, so that what only takes back is never turned down for it.
 */
public final class EnergyPostings {
    private static final String RESERVE = "reserve";
    private static final String FUND = "fund/1";
    private static final String FAIL = "fail";

    private EnergyPostings() {}

    /**
     * One transaction.
     *
     * @param id the payment
     * @param wallet the hot wallet
     * @param staked what goes into the stake; zero for all that stakes nothing
     * @param feeCap the most the network may take, above zero
     */
    public record Turn(String id, Address wallet, Amount staked, BigInteger feeCap) {
        private Account hot() {
            return Account.hot(wallet, coin());
        }

        private Account stake() {
            return Account.staked(wallet, coin());
        }

        private Asset coin() {
            return staked.asset();
        }
    }

    public static Transfer reserve(Turn turn, Instant deadline) {
        return Transfer.of(turn.id(), RESERVE)
                .hold(turn.hot(), turn.staked().units().negate())
                .hold(inFlight(turn), turn.staked().units().subtract(turn.feeCap()))
                .hold(fees(turn), turn.feeCap())
                .holdsUntil(deadline)
                .build();
    }

    public static Transfer fund(Turn turn) {
        return Transfer.of(turn.id(), FUND)
                .resolves(held(turn, false))
                .hold(turn.hot(), turn.staked().units().add(turn.feeCap()).negate())
                .hold(inFlight(turn), turn.staked().units())
                .hold(fees(turn), turn.feeCap())
                .build();
    }

    /**
     * It is final.
     *
     * @param returned what came back from the stake to the wallet
     * @param fee what the network took
     */
    public static Transfer settle(Turn turn, BigInteger returned, ChainCause cause, BigInteger fee) {
        BigInteger into = turn.staked().units().subtract(returned);
        return Transfer.of(turn.id(), "settle")
                .resolves(held(turn, true))
                .entry(turn.hot(), into.add(fee).negate())
                .entry(turn.stake(), into)
                .entry(fees(turn), fee)
                .causedBy(cause)
                .build();
    }

    /** It is in a block and failed there. */
    public static Transfer fail(Turn turn, ChainCause cause, BigInteger fee) {
        return Transfer.of(turn.id(), FAIL)
                .resolves(held(turn, true))
                .entry(turn.hot(), fee.negate())
                .entry(fees(turn), fee)
                .causedBy(cause)
                .build();
    }

    /** It can never land, and no fee was paid. */
    public static Transfer lost(Turn turn) {
        return Transfer.of(turn.id(), FAIL).resolves(held(turn, true)).build();
    }

    /** It was turned down; nothing of it was signed. */
    public static Transfer release(Turn turn, boolean funded) {
        return Transfer.of(turn.id(), "release").resolves(held(turn, funded)).build();
    }

    private static Account inFlight(Turn turn) {
        return Account.of(AccountKind.IN_FLIGHT, turn.coin());
    }

    private static Account fees(Turn turn) {
        return Account.of(AccountKind.NETWORK_FEES, turn.coin());
    }

    private static TransferId held(Turn turn, boolean funded) {
        return TransferId.of(turn.id(), funded ? FUND : RESERVE);
    }
}
