package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;

/** Every refusal of sweeps, by its stable code. */
public enum SweepProblem {
    /** The document of the setting has a malformed field. */
    RULES("sweep.rules"),
    /** Nothing was chosen, too much, or the same twice. */
    LINES("sweep.lines"),
    /** The address and asset are not in today's plan. */
    LINE("sweep.line"),
    /** The destination is no cold wallet of the signed policy, or may take nothing in at present. */
    DESTINATION("sweep.destination"),
    /** The address is not one that a custodian's signed source gives. */
    SOURCE("sweep.source"),
    /** Another custodian than the one asked has the key of the deposit address. */
    CUSTODIAN("sweep.custodian"),
    /** Less lies there than the least worth sweeping. */
    MINIMUM("sweep.minimum"),
    /** The fee would take a larger share than the setting allows. */
    SHARE("sweep.share"),
    /** Nobody has said what the native coin is worth in the asset. */
    VALUE("sweep.value"),
    /** The fee is above the highest cap of the signed policy. */
    FEE_CAP("sweep.fee-cap"),
    /** What lies there does not even pay its own fee. */
    NOTHING("sweep.nothing"),
    /** A sweep of the same asset from the same address is under way. */
    OPEN("sweep.open"),
    /** The hot wallets cannot send the gas. */
    GAS("sweep.gas"),
    /** Gas was sent several times and did not arrive; no more is sent. */
    GAS_FAILED("sweep.gas-failed"),
    /** The energy that pays for it cannot be lent now. */
    ENERGY("sweep.energy"),
    /** Loans of energy to it have failed, and no further one is asked for. */
    LOAN("sweep.loan-failed");

    private final String code;

    SweepProblem(String code) {
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
