package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;

/** Every refusal of staking for energy, by its stable code. */
public enum EnergyProblem {
    /** Not a step that people ask for, or an amount that is not some of the wallet's native coin. */
    ORDER("energy.order"),
    /** The wallet is no hot wallet of the signed policy on a network that knows energy. */
    WALLET("energy.wallet"),
    /** More than the wallet has free for it: available coin, stake that is not lent, or coin to collect. */
    AMOUNT("energy.amount"),
    /** Less than the network lets stake. */
    LEAST("energy.least"),
    /** The same step of the same wallet is under way. */
    OPEN("energy.open"),
    /** The sweep that it was to pay for has ended, or has not. */
    SWEEP("energy.sweep");

    private final String code;

    EnergyProblem(String code) {
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
