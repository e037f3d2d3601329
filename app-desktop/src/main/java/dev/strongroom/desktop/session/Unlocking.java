package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a person's own vault and finds the person in the roster. */
public final class Unlocking {
    private final Vaults vaults;
    private final StaffApi staff;

    public Unlocking(Vaults vaults, StaffApi staff) {
        this.vaults = vaults;
        this.staff = staff;
    }

    /**
     * The officer of a vault; takes seconds, because the password is stretched.
     *
     * @throws RefusedException when the vault does not open, or its key is nobody's in the roster
     *     ({@code unlock.stranger})
     */
    public Officer unlock(Path vault, Secret password) throws IOException {
        OpenVault open = vaults.open(vault, password);
        try {
            String key = IdentityKey.of(open.staffKey()).hex();
            StaffMember member = staff.staff().stream()
                    .filter(person -> person.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(
                            "unlock.stranger", "vault: its key is not in the roster; have the admins enrol it"));
            return new Officer(member, open.staffKey(), open::close);
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }
}
