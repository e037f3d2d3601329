package dev.strongroom.core.api;

import java.util.Set;

/**
 * A person of the roster.
 *
 * @param id short and lasting
 * @param name for people
 * @param key hex of the Ed25519 key that speaks for this person
 * @param roles at least one
 */
public record StaffMember(String id, String name, String key, Set<StaffRole> roles) {
    public StaffMember {
        roles = Set.copyOf(roles);
    }
}
