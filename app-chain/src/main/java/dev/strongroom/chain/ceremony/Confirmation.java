package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;

/** That a person has compared one request with the desk. Only a {@link CompareCode} gives it, for words typed right. */
public final class Confirmation {
    private final CompareCode code;

    Confirmation(CompareCode code) {
        this.code = code;
    }

    void requireFor(CompareCode request) {
        if (!code.equals(request)) {
            throw new RefusedException(
                    "confirm.request", "confirm: was given for another request; compare this one with the desk");
        }
    }
}
