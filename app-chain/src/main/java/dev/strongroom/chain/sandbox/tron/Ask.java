package dev.strongroom.chain.sandbox.tron;

import tools.jackson.databind.JsonNode;

/**
 * One request of the chain's own API.
 *
 * @param body the JSON object that was sent
 * @param view what it sees
 */
record Ask(JsonNode body, View view) {
    /** Whether addresses are base58 instead of hex, both ways. */
    boolean visible() {
        return body.path("visible").asBoolean(false);
    }

    Shapes shapes() {
        return new Shapes(view, visible());
    }

    /** A text; empty where it is missing. */
    String text(String name) {
        return body.path(name).asString("");
    }

    /** A number, as such or as text; 0 where it is missing. */
    long number(String name) {
        JsonNode value = body.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        try {
            return value.isIntegralNumber() ? value.longValue() : Long.parseLong(value.asString(""));
        } catch (NumberFormatException _) {
            throw new Malformed("Invalid number: " + value);
        }
    }

    /** An address in the form that the request has chosen. */
    Account account(String name) {
        String text = text(name);
        return (visible() ? Account.ofBase58(text) : Account.ofHex(text))
                .orElseThrow(() -> new Malformed("invalid " + name + ": " + (visible() ? "base58" : "hex")
                        + " of 21 bytes is expected, not '" + text + "'"));
    }

    /** A request that cannot be understood; nodes answer it with {@code {"Error":…}} and HTTP 200. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }
}
