package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is who: staff with their keys and roles, and the cores.
 *
 * @param version 1 in genesis, then one more with each roster
 * @param adminThreshold how many admins must sign the next document
 * @param staff ids and keys each once
 * @param cores ids and keys each once
 */
public record Roster(long version, int adminThreshold, List<Staff> staff, List<CoreKey> cores) {
    public Roster {
        staff = List.copyOf(staff);
        cores = List.copyOf(cores);
        long admins = staff.stream().filter(s -> s.is(Role.ADMIN)).count();
        if (version < 1) {
            throw new RefusedException("roster.version", "roster.version: starts at 1");
        }
        if (adminThreshold < 1 || adminThreshold > admins) {
            throw new RefusedException(
                    "roster.threshold",
                    "roster.adminThreshold: is " + adminThreshold + ", but must be at least 1 and at most the " + admins
                            + " admins");
        }
        requireDistinct(staff.stream().map(Staff::id).toList(), "staff.id");
        requireDistinct(cores.stream().map(CoreKey::id).toList(), "core.id");
        requireDistinct(
                Stream.concat(staff.stream().map(Staff::key), cores.stream().map(CoreKey::key))
                        .toList(),
                "key");
    }

    private static void requireDistinct(Collection<?> values, String field) {
        Set<Object> seen = new HashSet<>();
        values.forEach(value -> {
            if (!seen.add(value)) {
                throw new RefusedException("roster.duplicate", "roster." + field + ": " + value + " stands twice");
            }
        });
    }

    public Optional<Staff> byKey(IdentityKey key) {
        return staff.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    public Optional<Staff> byId(String id) {
        return staff.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public boolean hasCore(IdentityKey key) {
        return cores.stream().anyMatch(core -> core.key().equals(key));
    }

    /** How many of these keys belong to admins. */
    int adminsAmong(Set<IdentityKey> keys) {
        return (int) staff.stream()
                .filter(s -> s.is(Role.ADMIN) && keys.contains(s.key()))
                .count();
    }

    /** A desk with real money has an approver, a custodian and an admin, who are three people. */
    void requireThreePeople() {
        for (Role role : List.of(Role.APPROVER, Role.CUSTODIAN, Role.ADMIN)) {
            if (staff.stream().noneMatch(s -> s.is(role))) {
                throw new RefusedException(
                        "roster.people", "roster.staff: a real network needs three people, and there is no " + role);
            }
        }
    }

    static Roster read(Fields f) {
        return new Roster(
                f.count("version"),
                f.small("adminThreshold"),
                f.list("staff", Staff::read),
                f.list("cores", core -> new CoreKey(core.name("id"), core.key("key"))));
    }

    void writeTo(ObjectNode node) {
        node.put("version", Long.toString(version)).put("adminThreshold", Integer.toString(adminThreshold));
        ArrayNode people = node.putArray("staff");
        staff.forEach(s -> s.writeTo(people.addObject()));
        ArrayNode coreKeys = node.putArray("cores");
        cores.forEach(core ->
                coreKeys.addObject().put("id", core.id()).put("key", core.key().hex()));
    }
}
