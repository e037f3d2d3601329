package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Role;
import java.util.Set;

/** What one person can be given: at most one of approver, custodian and admin, and asking for payments besides. */
enum Duty {
    APPROVER(Role.APPROVER),
    CUSTODIAN(Role.CUSTODIAN),
    ADMIN(Role.ADMIN),
    OPERATOR(Role.OPERATOR),
    APPROVER_AND_OPERATOR(Role.APPROVER, Role.OPERATOR),
    CUSTODIAN_AND_OPERATOR(Role.CUSTODIAN, Role.OPERATOR),
    ADMIN_AND_OPERATOR(Role.ADMIN, Role.OPERATOR);

    private final Set<Role> roles;

    Duty(Role... roles) {
        this.roles = Set.of(roles);
    }

    Set<Role> roles() {
        return roles;
    }

    boolean has(Role role) {
        return roles.contains(role);
    }
}
