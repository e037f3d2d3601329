package dev.strongroom.desktop.session;

import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.People;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import java.util.Set;

/** Officers with keys of their own. */
public final class FakePeople {
    private FakePeople() {}

    public static Officer approver(String id) {
        return officer(id, StaffRole.APPROVER);
    }

    public static Officer officer(String id, StaffRole role) {
        var key = People.key(id);
        StaffMember member =
                new StaffMember(id, "Officer " + id, IdentityKey.of(key).hex(), Set.of(role));
        return new Officer(member, key, () -> {});
    }
}
