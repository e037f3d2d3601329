package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A member of staff in a roster.
 *
 * @param id short and lasting, such as {@code ana}
 * @param name for people
 * @param key the one key that speaks for this person
 * @param roles at least one
 */
public record Staff(String id, String name, IdentityKey key, Set<Role> roles) {
    public Staff {
        Fields.name(id, "staff.id");
        Text.refuseUnprintable(name, "staff.name");
        roles = Set.copyOf(roles);
        if (name.isBlank() || name.length() > 64) {
            throw new RefusedException("roster.name", "staff.name: the name of " + id + " is not 1 to 64 characters");
        }
        if (roles.isEmpty()) {
            throw new RefusedException("roster.roles", "staff.roles: " + id + " has no role");
        }
        if (Stream.of(Role.APPROVER, Role.CUSTODIAN, Role.ADMIN)
                        .filter(roles::contains)
                        .count()
                > 1) {
            throw new RefusedException(
                    "roster.roles",
                    "staff.roles: " + id + " has more than one of APPROVER, CUSTODIAN and ADMIN; give them to different"
                            + " people");
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    static Staff read(Fields f) {
        return new Staff(
                f.name("id"),
                f.text("name"),
                f.key("key"),
                f.items("roles", (item, path) -> role(item.asString(""), path)).stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Role role(String name, String path) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException("json.choice", path + ": is not a role"));
    }

    void writeTo(ObjectNode node) {
        ArrayNode list =
                node.put("id", id).put("name", name).put("key", key.hex()).putArray("roles");
        roles.stream().sorted().map(Role::name).forEach(list::add);
    }
}
