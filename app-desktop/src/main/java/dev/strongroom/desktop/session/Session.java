package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.StaffRole;
import java.util.concurrent.Callable;
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

    /** What is done in somebody's name, away from the UI thread. */
    @FunctionalInterface
    public interface Command<T> {
        T run(Officer by) throws Exception;
    }

    /**
     * Work in the name of the one who sits here now. It is refused when it runs ({@code desk.locked}) where nobody
     * does, or where this person has left meanwhile: nothing is done in the name of whoever came after.
     */
    public <T> Callable<T> command(Command<T> command) {
        Officer by = officer.get();
        return () -> {
            if (by == null || !isStill(by)) {
                throw new RefusedException("desk.locked", "desk: is locked; unlock your key first");
            }
            return command.run(by);
        };
    }

    /** Whether this person still sits here. */
    public boolean isStill(Officer before) {
        return before.equals(officer.get());
    }

    @Override
    public void close() {
        lock();
    }
}
