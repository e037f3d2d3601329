package dev.strongroom.desktop.address;

import dev.strongroom.chain.Address;

/**
 * The end of an address, typed a second time from where the address came from: who pasted another one than he meant
 * finds out.
 */
public final class TypedEnd {
    /** So many characters at least. */
    public static final int CHARACTERS = 6;

    private TypedEnd() {}

    /** Whether it is the end of this address, letter by letter. */
    public static boolean fits(Address address, String typed) {
        String end = typed.strip();
        return end.length() >= CHARACTERS && address.text().endsWith(end);
    }
}
