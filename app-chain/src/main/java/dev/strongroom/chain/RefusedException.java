package dev.strongroom.chain;

/**
 * Input that a rule refuses. The code is stable and meant for programs; the reason names the field and says what to do.
 *
 * <p>Whoever throws it has changed nothing.
 */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable dotted code such as {@code address.checksum}
     * @param reason one sentence for a person
     */
    public RefusedException(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public RefusedException(String code, String reason, Throwable cause) {
        super(reason, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The sentence for a person; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
