package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.core.api.Actor;
import java.nio.file.Path;

/** The people of a practice desk; each holds a vault and has one role. */
public enum PracticePerson {
    ANA("ana", "Ana Approver", Role.APPROVER),
    BEN("ben", "Ben Approver", Role.APPROVER),
    OTTO("otto", "Otto Operator", Role.OPERATOR),
    CORA("cora", "Cora Custodian", Role.CUSTODIAN),
    ADA("ada", "Ada Admin", Role.ADMIN);

    private final String id;
    private final String title;
    private final Role role;

    PracticePerson(String id, String title, Role role) {
        this.id = id;
        this.title = title;
        this.role = role;
    }

    /** As the roster and intents name the person. */
    public String id() {
        return id;
    }

    /** For people. */
    public String title() {
        return title;
    }

    public Role role() {
        return role;
    }

    /** The vault file in the folder of the vaults. */
    public Path vault(Path folder) {
        return folder.resolve(id + ".vault");
    }

    /** The file with the password of the vault; practice only. */
    public Path password(Path folder) {
        return folder.resolve(id + ".password");
    }

    /** The person as commands name who asks. */
    public Actor actor() {
        return Actor.staff(id);
    }
}
