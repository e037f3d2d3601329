package dev.strongroom.core.ledger;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.ledger.Transfer.Purpose;
import java.math.BigInteger;
import java.time.Instant;

/**
 * The entries of every step of money out, and of the first day. Each is a {@link Transfer} to give to
 * {@link Ledger#post}; the same arguments make the same transfer, so a step may be repeated at any time.
 *
 * <pre>
 * reserve  hold    customer +(amount+fee)   in flight −amount           withdrawal fees −fee   until the deadline
 * fund     hold    customer +(amount+fee)   hot|cold −amount            withdrawal fees −fee   without one,
 *                  hot|cold (native) −feeCap   network fees +feeCap     in place of the one before
 * settle   posts   customer +(amount+fee)   hot|cold −amount            withdrawal fees −fee
 *                  hot|cold (native) −fee taken   network fees +fee taken
 * fail     posts   hot|cold (native) −fee taken   network fees +fee taken
 * release  posts   nothing
 * </pre>
 *
 * <p>A customer's account is the only one that {@code reserve} can find short; in {@code fund} it is the wallet's, of
 * the paid asset (no funds) or of the native coin (no gas): see {@link #shortage}.
 */
public final class Postings {
    /** The subject of everything that takes over what was there on the first day. */
    static final String OPENING = "opening";

    private Postings() {}

    /**
     * What a withdrawal takes and from whom.
     *
     * @param id the withdrawal
     * @param customer whose money
     * @param amount what the recipient gets
     * @param fee what the customer pays on top, same asset
     */
    public record Order(String id, String customer, Amount amount, Amount fee) {
        private Asset asset() {
            return amount.asset();
        }

        private BigInteger total() {
            return amount.plus(fee).units();
        }
    }

    /**
     * Which wallet pays. A withdrawal that is paid anew (its intent was replaced) takes the next round.
     *
     * @param round 1 for the first, at most 99
     * @param tier {@link AccountKind#HOT} or {@link AccountKind#COLD}
     * @param from its address
     * @param feeCap the most the network may take, units of its native coin
     */
    public record Funding(int round, AccountKind tier, Address from, Amount feeCap) {
        public Funding {
            if (round < 1 || round > 99) {
                throw new RefusedException("ledger.round", "round: must be 1 to 99");
            }
            if (tier != AccountKind.HOT && tier != AccountKind.COLD) {
                throw new RefusedException("ledger.tier", "tier: must be HOT or COLD");
            }
            if (!feeCap.asset().isNative() || !feeCap.asset().network().equals(from.network())) {
                throw new RefusedException("ledger.fee-cap", "feeCap: must be in the coin that pays fees there");
            }
        }

        private Account account(Asset asset) {
            return tier == AccountKind.HOT ? Account.hot(from, asset) : Account.cold(from, asset);
        }

        private Account gas() {
            return account(feeCap.asset());
        }
    }

    /** What a {@link Outcome.Insufficient} means for a withdrawal. */
    public enum Shortage {
        /** The customer has too little: refuse. */
        CUSTOMER,
        /** The wallet has too little of the asset: wait for funds. */
        WALLET,
        /** The wallet has too little to pay the network: wait for gas. */
        GAS
    }

    /** Keeps the customer's money for the withdrawal until the deadline. */
    public static Transfer reserve(Order order, Instant deadline) {
        Asset asset = order.asset();
        return Transfer.of(order.id(), "reserve")
                .hold(Account.customer(order.customer(), asset), order.total())
                .hold(
                        Account.of(AccountKind.IN_FLIGHT, asset),
                        order.amount().units().negate())
                .hold(
                        Account.of(AccountKind.WITHDRAWAL_FEES, asset),
                        order.fee().units().negate())
                .holdsUntil(deadline)
                .build();
    }

    /** Keeps the wallet's money too, and lifts the deadline: to be posted before bytes are exported or stored. */
    public static Transfer fund(Order order, Funding funding) {
        BigInteger cap = funding.feeCap().units();
        Asset asset = order.asset();
        return Transfer.of(order.id(), fundStep(funding.round()))
                .resolves(held(order, funding.round() - 1))
                .hold(Account.customer(order.customer(), asset), order.total())
                .hold(funding.account(asset), order.amount().units().negate())
                .hold(
                        Account.of(AccountKind.WITHDRAWAL_FEES, asset),
                        order.fee().units().negate())
                .hold(funding.gas(), cap.negate())
                .hold(Account.of(AccountKind.NETWORK_FEES, funding.feeCap().asset()), cap)
                .build();
    }

    /**
     * The payment is final.
     *
     * @param networkFee what the network took, units of its native coin
     */
    public static Transfer settle(Order order, Funding funding, ChainCause cause, Amount networkFee) {
        Asset asset = order.asset();
        Transfer.Builder transfer = Transfer.of(order.id(), "settle")
                .resolves(held(order, funding.round()))
                .entry(Account.customer(order.customer(), asset), order.total())
                .entry(funding.account(asset), order.amount().units().negate())
                .entry(
                        Account.of(AccountKind.WITHDRAWAL_FEES, asset),
                        order.fee().units().negate());
        return networkFee(transfer, funding, networkFee).causedBy(cause).build();
    }

    /**
     * The payment's slot was taken at finality without the recipient being paid: it failed, or it was revoked. The
     * customer has the money again.
     *
     * @param networkFee what the network took from the wallet for it
     */
    public static Transfer fail(Order order, Funding funding, ChainCause cause, Amount networkFee) {
        Transfer.Builder transfer = Transfer.of(order.id(), "fail").resolves(held(order, funding.round()));
        return networkFee(transfer, funding, networkFee).causedBy(cause).build();
    }

    /**
     * The withdrawal can never land, and no fee was paid. No block is the cause, so that it is the same transfer
     * whenever that is seen.
     */
    public static Transfer lost(Order order, int round) {
        return Transfer.of(order.id(), "fail").resolves(held(order, round)).build();
    }

    /**
     * The withdrawal was rejected or cancelled; nothing of it was signed.
     *
     * @param round the last round that was funded, 0 where it was only reserved
     */
    public static Transfer release(Order order, int round) {
        return Transfer.of(order.id(), "release").resolves(held(order, round)).build();
    }

    /** The deadline of a reserved withdrawal has passed. */
    public static Transfer expire(Order order) {
        return Transfer.of(order.id(), "expire").resolves(held(order, 0)).build(Purpose.EXPIRE);
    }

    /** Takes a wallet into the books as it stood after a block. Once an account. */
    public static Transfer openWallet(Account wallet, Amount balance, long height) {
        return opening(wallet)
                .entry(wallet, balance.units())
                .entry(
                        Account.of(AccountKind.OPENING, wallet.asset()),
                        balance.units().negate())
                .causedBy(new ChainCause(wallet.asset().network(), height, null))
                .build();
    }

    /** Takes a customer into the books with what is owed. Once an account. */
    public static Transfer openCustomer(String customer, Amount owed) {
        Account account = Account.customer(customer, owed.asset());
        return opening(account)
                .entry(account, owed.units().negate())
                .entry(Account.of(AccountKind.OPENING, owed.asset()), owed.units())
                .build();
    }

    /** Tells what was too little for the withdrawal. */
    public static Shortage shortage(Order order, Outcome.Insufficient shortOf) {
        Account account = shortOf.account();
        if (account.kind() == AccountKind.CUSTOMER) {
            return Shortage.CUSTOMER;
        }
        boolean paysTheAsset = account.asset().equals(order.asset());
        boolean coversTheAmount = shortOf.available().compareTo(order.amount().units()) >= 0;
        return paysTheAsset && !coversTheAmount ? Shortage.WALLET : Shortage.GAS;
    }

    private static Transfer.Builder networkFee(Transfer.Builder transfer, Funding funding, Amount fee) {
        return transfer.entry(funding.account(fee.asset()), fee.units().negate())
                .entry(Account.of(AccountKind.NETWORK_FEES, fee.asset()), fee.units());
    }

    private static Transfer.Builder opening(Account account) {
        return Transfer.of(OPENING, AccountId.of(account).toString());
    }

    private static TransferId held(Order order, int round) {
        return TransferId.of(order.id(), round == 0 ? "reserve" : fundStep(round));
    }

    private static String fundStep(int round) {
        return "fund/" + round;
    }
}
