package dev.strongroom.core.staff;

import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import java.util.List;
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
                .map(s -> new StaffMember(s.id(), s.name(), s.key().hex(), s.roles()))
                .toList();
    }

    @Override
    public long rosterVersion() {
        return trust.current().roster().version();
    }
}
