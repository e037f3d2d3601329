package dev.strongroom.chain.ceremony;

/** The rules that a cold signer asks of every payment, in the order in which it asks them. */
public enum PolicyRule {
    /** The trust file is as new as what the payment was approved by. */
    TRUST,
    /** The bytes are of a known shape and say what the desk claims. */
    BYTES,
    /** The fee cap is within the policy's. Measured in base units of the native coin. */
    FEE_CAP,
    /**
     * The paying account is a cold one of this vault; a sweep goes from a deposit address of this vault to such one.
     */
    ACCOUNT,
    /** The slot is free, or bound to this very intent. */
    SLOT,
    /** Who asked and who approved are different people, spoke of this intent and in time. */
    PEOPLE,
    /** What is signed within 24 hours stays within the policy's limit. Measured in units of the asset. */
    DAY_LIMIT,
    /** There are as many approvals as the amount asks for, by people who hold the role. Measured in approvals. */
    APPROVALS,
    /** No decision was used for another payment. */
    SEQUENCE
}
