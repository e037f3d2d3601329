package dev.strongroom.desktop.nav;

/** The screens of the rail, in its order. */
public enum Place {
    OVERVIEW("mdal-dashboard", "O"),
    WITHDRAWALS("mdmz-payments", "W"),
    SIGNING("mdmz-vpn_key", "S"),
    ADDRESS_BOOK("mdal-import_contacts", "B"),
    AUDIT("mdal-history", "U");

    private final String icon;
    private final String letter;

    Place(String icon, String letter) {
        this.icon = icon;
        this.letter = letter;
    }

    /** Ikonli's name of its icon. */
    public String icon() {
        return icon;
    }

    /** After {@code g} it goes there. */
    public String letter() {
        return letter;
    }
}
