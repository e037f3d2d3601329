package dev.strongroom.chain.sandbox.tron;

/** A transaction that the network does not take, in java-tron's words; nothing has changed. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Code code;

    /** The names of {@code Return.response_code} in java-tron's api.proto. */
    enum Code {
        SIGERROR,
        CONTRACT_VALIDATE_ERROR,
        BANDWITH_ERROR,
        DUP_TRANSACTION_ERROR,
        TAPOS_ERROR,
        TOO_BIG_TRANSACTION_ERROR,
        TRANSACTION_EXPIRATION_ERROR,
        OTHER_ERROR
    }

    Refusal(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static Refusal signature(String words) {
        return new Refusal(Code.SIGERROR, "Validate signature error: " + words);
    }

    static Refusal contract(String words) {
        return new Refusal(Code.CONTRACT_VALIDATE_ERROR, "Contract validate error : " + words);
    }

    static Refusal resources() {
        return new Refusal(Code.BANDWITH_ERROR, "Account resource insufficient error.");
    }

    /** What a real node would do and this one does not simulate. */
    static Refusal notSimulated(String what) {
        return new Refusal(Code.OTHER_ERROR, "practice network: " + what);
    }

    Code code() {
        return code;
    }
}
