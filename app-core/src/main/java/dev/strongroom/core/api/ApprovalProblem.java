package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;

/** Why a decision is not taken, by its stable code. */
public enum ApprovalProblem {
    /** There is no intent with this digest. */
    INTENT("approval.intent"),
    /** The intent is not open for decisions. */
    STATE("approval.state"),
    /** The envelope says something else than the call: a rejection is not an approval. */
    DECISION("approval.decision"),
    /** The key is nobody's in the roster, or another person's. */
    STAFF("approval.staff"),
    /** The person does not hold the role, or the role does not decide this. */
    ROLE("approval.role"),
    /** The person asked for the payment and so cannot approve it. */
    SELF("approval.self"),
    /** The person has approved it already. */
    DUPLICATE("approval.duplicate"),
    /** The number or the time is not above those that the key has signed with before. */
    SEQ("approval.seq"),
    /** Made under older rules than the intent asks for. */
    VERSIONS("approval.versions"),
    /** Made under newer rules than this core has. */
    NEWER("trust.older"),
    /** Signed before the intent was made. */
    EARLY("approval.early"),
    /** Signed or received after the deadline. */
    LATE("approval.late"),
    /** Signed in the future by the core's clock. */
    CLOCK("clock.ahead"),
    /** Too few, or no longer enough. */
    MISSING("approval.missing"),
    /** The creator is staff and has not signed. */
    CREATION("creation.missing");

    private final String code;

    ApprovalProblem(String code) {
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
