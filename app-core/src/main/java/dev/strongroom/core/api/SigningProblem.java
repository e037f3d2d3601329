package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;

/** Why nothing is exported or imported, by its stable code. The formats' own codes come beside these. */
public enum SigningProblem {
    /** No withdrawal is named, or one twice. */
    EMPTY("signing.empty"),
    /** A named withdrawal has nothing to be signed cold. */
    STATE("signing.state"),
    /** Held back by a person. */
    HELD("signing.held"),
    /** In a request that is open: import its answer, or fetch the same file again. */
    OPEN("signing.open"),
    /** No such person, or no custodian. */
    CUSTODIAN("signing.custodian"),
    /** The day's limit of the signed policy. */
    DAY_LIMIT("limit.day"),
    /** There is no such request. */
    UNKNOWN("signing.unknown"),
    /** The batch answers no request of this core. */
    BATCH_REQUEST("batch.request"),
    /** The batch is signed by nobody who is a custodian of the roster. */
    BATCH_CUSTODIAN("batch.custodian"),
    /** The request's time is over. */
    BATCH_EXPIRED("batch.expired"),
    /** The request was answered with other bytes. */
    BATCH_REUSED("batch.reused"),
    /** The policy in force does not carry what was signed. */
    BATCH_POLICY("batch.policy"),
    /** A payment that cannot be revoked as it stands. */
    REVOKE("revoke.state"),
    /** A revocation is open already. */
    REVOKE_OPEN("revoke.open");

    private final String code;

    SigningProblem(String code) {
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
