package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.StaffRole;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Who sits at this desk. Without an unlocked key the desk shows everything and does nothing. */
public final class Session implements AutoCloseable {
    private final ReadOnlyObjectWrapper<@Nullable Officer> officer = new ReadOnlyObjectWrapper<>();

    /** Null while the desk is locked. */
    public ReadOnlyObjectProperty<@Nullable Officer> officerProperty() {
        return officer.getReadOnlyProperty();
    }

    public @Nullable Officer officer() {
        return officer.get();
    }

    public boolean isLocked() {
        return officer.get() == null;
    }

    public boolean is(StaffRole role) {
        Officer now = officer.get();
        return now != null && now.is(role);
    }

    /** Whoever sat here before is locked out first. */
    public void unlock(Officer next) {
        lock();
        officer.set(next);
    }

    /** Wipes the key. */
    public void lock() {
        Officer before = officer.get();
        officer.set(null);
        if (before != null) {
            before.close();
        }
    }

    /** In whose name a command is given; refused while the desk is locked ({@code desk.locked}). */
    public Actor actor() {
        return require().actor();
    }

    Officer require() {
        Officer now = officer.get();
        if (now == null) {
            throw new RefusedException("desk.locked", "desk: is locked; unlock your key first");
        }
        return now;
    }

    @Override
    public void close() {
        lock();
    }
}
