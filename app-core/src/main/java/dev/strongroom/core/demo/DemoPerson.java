package dev.strongroom.core.demo;

import dev.strongroom.chain.ceremony.Role;
import java.nio.file.Path;

/** The people of the demo desk; each holds a vault and has one role. */
enum DemoPerson {
    ANA("ana", "Ana Approver", Role.APPROVER),
    BEN("ben", "Ben Approver", Role.APPROVER),
    OTTO("otto", "Otto Operator", Role.OPERATOR),
    CORA("cora", "Cora Custodian", Role.CUSTODIAN),
    ADA("ada", "Ada Admin", Role.ADMIN);

    private final String id;
    private final String title;
    private final Role role;

    DemoPerson(String id, String title, Role role) {
        this.id = id;
        this.title = title;
        this.role = role;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Role role() {
        return role;
    }

    Path vault(Path folder) {
        return folder.resolve(id + ".vault");
    }

    Path password(Path folder) {
        return folder.resolve(id + ".password");
    }
}
