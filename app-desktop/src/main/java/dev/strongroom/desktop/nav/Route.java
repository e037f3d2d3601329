package dev.strongroom.desktop.nav;

/**
 * A place, and what to show there.
 *
 * @param place which screen
 * @param item id of the item to select; empty for none
 */
public record Route(Place place, String item) {
    public static Route to(Place place) {
        return new Route(place, "");
    }
}
