package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Offers a person's own key to the admins of a desk, as a file and as words to read aloud. */
public final class EnrolVaultViewModel {
    /**
     * What came of it.
     *
     * @param file the enrolment
     * @param words the key's fingerprint
     */
    record Enrolled(Path file, List<String> words) {}

    /** Any key, to hold id and name against the roster's own rules. */
    private static final IdentityKey ANY_KEY =
            new IdentityKey("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private final VaultTools tools;
    private final Clock clock;
    private final Messages messages;
    private final Attempt attempt;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final StringProperty staff = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Path> out = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Enrolled> result = new ReadOnlyObjectWrapper<>();

    public EnrolVaultViewModel(VaultTools tools, Clock clock, Tasks tasks, Messages messages) {
        this.tools = tools;
        this.clock = clock;
        this.messages = messages;
        this.attempt = new Attempt(tasks);
    }

    ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    StringProperty staffProperty() {
        return staff;
    }

    StringProperty nameProperty() {
        return name;
    }

    ObjectProperty<@Nullable Path> outProperty() {
        return out;
    }

    ReadOnlyObjectProperty<@Nullable Enrolled> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return attempt.setbackProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return attempt.runningProperty();
    }

    /** Writes the file; takes the password over and wipes it. */
    void enrol(Secret password) {
        Path vault = file.get();
        Path place = out.get();
        result.set(null);
        if (vault == null || place == null || attempt.isRunning() || !isAcceptable()) {
            password.close();
            return;
        }
        String id = staff.get().strip();
        String called = name.get().strip();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        attempt.run(
                messages.get("vault.enrol.task"),
                _ -> {
                    try (password) {
                        return new Enrolled(place, tools.enrol(vault, password, id, called, now, place));
                    }
                },
                result::set);
    }

    /** What no roster would take is refused here, before anything is written. */
    private boolean isAcceptable() {
        try {
            return !new Staff(staff.get().strip(), name.get().strip(), ANY_KEY, Set.of(Role.OPERATOR))
                    .id()
                    .isEmpty();
        } catch (RefusedException e) {
            attempt.refuse(e.code(), e.reason());
            return false;
        }
    }
}
