package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;

/** Every refusal of money out, by its stable code. */
public enum WithdrawalProblem {
    /** There is no such withdrawal. */
    UNKNOWN("withdrawal.unknown"),
    /** The idempotency key is malformed, or was used with another body. */
    KEY("withdrawal.key"),
    /** A field of the request is malformed. */
    REQUEST("withdrawal.request"),
    /** A query's field is out of range. */
    QUERY("withdrawal.query"),
    /** The asset is unknown, or has no rules yet. */
    ASSET("withdrawal.asset"),
    /** The customer is unknown. */
    CUSTOMER("withdrawal.customer"),
    /** The customer is frozen. */
    CUSTOMER_FROZEN("withdrawal.customer-frozen"),
    /** The recipient is one of our own wallets. */
    OWN_ADDRESS("withdrawal.own-address"),
    /** The recipient is a token's contract or mint, which keeps what it is sent. */
    CONTRACT("withdrawal.contract"),
    /** The recipient begins and ends like an address of the address book, or like a wallet of ours, and is not it. */
    LOOK_ALIKE("withdrawal.look-alike"),
    /** Below the least amount. */
    MINIMUM("withdrawal.minimum"),
    /** Above what a customer may take in an hour. */
    HOURLY("withdrawal.hourly"),
    /** Above what a customer may take in a day. */
    DAILY("withdrawal.daily"),
    /** The customer's available balance does not cover amount and fee. */
    FUNDS("withdrawal.funds"),
    /** It has changed since it was read. */
    CHANGED("withdrawal.changed"),
    /** What is asked is not possible in the state it is in. */
    STATE("withdrawal.state"),
    /** Bytes may exist: it can only be revoked on chain. */
    SIGNED("withdrawal.signed"),
    /** The actor may not do this. */
    ACTOR("withdrawal.actor"),
    /** A reason is missing or too long. */
    REASON("withdrawal.reason"),
    /** A remark is too short or too long. */
    COMMENT("withdrawal.comment"),
    /** It is held already, or not held. */
    HOLD("withdrawal.hold"),
    /** No wallet can pay it. */
    ROUTE("withdrawal.route"),
    /** The fee cap leaves no room for a higher price. */
    FEE_CAP("withdrawal.fee-cap"),
    /** The approval deadline has passed. */
    EXPIRED("withdrawal.expired"),
    /** The network would refuse the payment. */
    WOULD_FAIL("withdrawal.would-fail"),
    /** The payment is in a block and failed there; the fee is gone, the amount is not. */
    REVERTED("withdrawal.reverted"),
    /** Another transaction took its slot for good. */
    SLOT_TAKEN("withdrawal.slot-taken"),
    /** No block took its bytes before their time ran out. */
    SLOT_EXPIRED("withdrawal.slot-expired"),
    /** All money-out is frozen. */
    FROZEN("money-out.frozen"),
    /** Nothing is frozen. */
    NOT_FROZEN("money-out.not-frozen"),
    /** The wallet is frozen. */
    WALLET_FROZEN("wallet.frozen"),
    /** Transactions of this wallet are on chain that the books do not know. */
    FOREIGN_NONCE("wallet.foreign-nonce"),
    /** The hot vault has not been opened since start. */
    LOCKED("hot.locked"),
    /** Above the ceiling or the outflow of the hot float in the signed policy. */
    FLOAT("hot.float"),
    /** The wallet is short of the asset. */
    WALLET_FUNDS("wallet.funds"),
    /** The wallet is short of the coin that pays the network. */
    WALLET_GAS("wallet.gas");

    private final String code;

    WithdrawalProblem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public RefusedException refuse(String reason) {
        return new RefusedException(code, reason);
    }

    public Note note(String reason) {
        return new Note(code, reason);
    }
}
