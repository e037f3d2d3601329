package dev.strongroom.core.staff;

import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The roster for those who look. */
@Component
final class StaffDesk implements StaffApi {
    private final Trust trust;

    StaffDesk(Trust trust) {
        this.trust = trust;
    }

    @Override
    public List<StaffMember> staff() {
        return trust.current().roster().staff().stream()
                .map(s -> new StaffMember(s.id(), s.name(), s.key().hex(), roles(s)))
                .toList();
    }

    private static Set<StaffRole> roles(Staff staff) {
        return staff.roles().stream()
                .map(role -> switch (role) {
                    case OPERATOR -> StaffRole.OPERATOR;
                    case APPROVER -> StaffRole.APPROVER;
                    case CUSTODIAN -> StaffRole.CUSTODIAN;
                    case ADMIN -> StaffRole.ADMIN;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long rosterVersion() {
        return trust.current().roster().version();
    }
}
