package dev.strongroom.desktop.nav;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the console is, and the way back. */
public final class Navigator {
    private static final int REMEMBERED = 50;
    private final ReadOnlyObjectWrapper<Route> route = new ReadOnlyObjectWrapper<>(Route.to(Place.OVERVIEW));
    private final Deque<Route> past = new ArrayDeque<>();

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
        past.push(route.get());
        if (past.size() > REMEMBERED) {
            past.removeLast();
        }
        route.set(next);
    }

    /** Where it was before; stays where there was nothing. */
    public void back() {
        if (!past.isEmpty()) {
            route.set(past.pop());
        }
    }
}
