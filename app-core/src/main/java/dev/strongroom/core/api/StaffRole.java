package dev.strongroom.core.api;

/** What a member of staff may do. At most one of approver, custodian and admin falls to the same person. */
public enum StaffRole {
    /** Asks for payments. */
    OPERATOR,
    /** Approves payments that somebody else asked for. */
    APPROVER,
    /** Holds the cold vault and signs batches. */
    CUSTODIAN,
    /** Signs rosters and policies; never approves a payment. */
    ADMIN
}
