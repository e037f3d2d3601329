package dev.strongroom.core.book;

import dev.strongroom.chain.Address;
import java.util.Locale;

/**
 * What people look at when they compare addresses: the first four and the last four characters, a leading {@code 0x}
 * not counted. Upper and lower case look alike.
 */
public final class Shape {
    private static final String HEX = "0x";
    private static final int EACH = 4;

    private Shape() {}

    /** Up to eight characters; addresses that are shorter give all of theirs. */
    public static String of(Address address) {
        String text = address.text();
        String visible = text.startsWith(HEX) ? text.substring(HEX.length()) : text;
        String shape = visible.length() <= 2 * EACH
                ? visible
                : visible.substring(0, EACH) + visible.substring(visible.length() - EACH);
        return shape.toLowerCase(Locale.ROOT);
    }
}
