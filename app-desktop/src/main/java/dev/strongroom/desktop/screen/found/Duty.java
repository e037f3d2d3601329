package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Role;
import java.util.Set;

/** What one person can be given: at most one of approver, custodian and admin, and asking for payments besides. */
enum Duty {
    APPROVER,
    CUSTODIAN,
    ADMIN,
    OPERATOR,
    APPROVER_AND_OPERATOR,
    CUSTODIAN_AND_OPERATOR,
    ADMIN_AND_OPERATOR;

    Set<Role> roles() {
        return switch (this) {
            case APPROVER -> Set.of(Role.APPROVER);
            case CUSTODIAN -> Set.of(Role.CUSTODIAN);
            case ADMIN -> Set.of(Role.ADMIN);
            case OPERATOR -> Set.of(Role.OPERATOR);
            case APPROVER_AND_OPERATOR -> Set.of(Role.APPROVER, Role.OPERATOR);
            case CUSTODIAN_AND_OPERATOR -> Set.of(Role.CUSTODIAN, Role.OPERATOR);
            case ADMIN_AND_OPERATOR -> Set.of(Role.ADMIN, Role.OPERATOR);
        };
    }

    boolean has(Role role) {
        return roles().contains(role);
    }
}
