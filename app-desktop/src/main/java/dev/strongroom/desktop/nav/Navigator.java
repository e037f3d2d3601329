package dev.strongroom.desktop.nav;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the console is, and the way back. */
public final class Navigator {
    private static final int REMEMBERED = 50;
    private final ReadOnlyObjectWrapper<Route> route = new ReadOnlyObjectWrapper<>(Route.to(Place.OVERVIEW));
    private final Deque<Route> past = new ArrayDeque<>();
    private Consumer<Runnable> guard = Runnable::run;

    public ReadOnlyObjectProperty<Route> routeProperty() {
        return route.getReadOnlyProperty();
    }

    public Route route() {
        return route.get();
    }

    public void go(Place place) {
        go(Route.to(place));
    }

    public void go(Route next) {
        if (next.equals(route.get())) {
            return;
        }
        guard.accept(() -> {
            past.push(route.get());
            if (past.size() > REMEMBERED) {
                past.removeLast();
            }
            route.set(next);
        });
    }

    /** Where it was before; stays where there was nothing. */
    public void back() {
        if (!past.isEmpty()) {
            guard.accept(() -> route.set(past.pop()));
        }
    }

    /** Goes on where nothing keeps the screen from being left. */
    public void leave(Runnable then) {
        guard.accept(then);
    }

    /**
     * Lets a screen ask before it is left.
     *
     * @param asks gets what goes on, and runs it now, later or not at all
     */
    public void guard(Consumer<Runnable> asks) {
        guard = asks;
    }

    /** From now on nobody asks. */
    public void unguard() {
        guard = Runnable::run;
    }
}
