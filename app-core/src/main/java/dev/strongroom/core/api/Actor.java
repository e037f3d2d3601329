package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who does something, as it stands in intents, events and the audit trail: {@code staff:ID}, {@code api:ID} or
 * {@code system:PART}.
 *
 * @param kind what sort of actor
 * @param id 1 to 64 letters, digits, dot, dash, underscore or @
 */
public record Actor(Kind kind, String id) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    /** What sort of actor. */
    public enum Kind {
        /** A person with a key in the roster. */
        STAFF,
        /** A program of the business, by its API key; never approves. */
        API,
        /** A part of the core itself, by a rule. */
        SYSTEM;

        private String prefix() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Actor {
        if (!ID.matcher(id).matches()) {
            throw new RefusedException("actor.malformed", "actor: '" + id + "' is not 1 to 64 letters and digits");
        }
    }

    public static Actor staff(String id) {
        return new Actor(Kind.STAFF, id);
    }

    public static Actor api(String id) {
        return new Actor(Kind.API, id);
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part);
    }

    /** Reads {@code kind:id}. */
    public static Actor parse(String text) {
        int colon = text.indexOf(':');
        String kind = text.substring(0, Math.max(colon, 0));
        for (Kind known : Kind.values()) {
            if (known.prefix().equals(kind)) {
                return new Actor(known, text.substring(colon + 1));
            }
        }
        throw new RefusedException("actor.malformed", "actor: '" + text + "' is not staff:ID, api:ID or system:PART");
    }

    public boolean isStaff() {
        return kind == Kind.STAFF;
    }

    /** {@code kind:id}. */
    @Override
    public String toString() {
        return kind.prefix() + ":" + id;
    }
}
