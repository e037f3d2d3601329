package dev.strongroom.desktop.nav;

/** The screens of the rail, in its order. */
public enum Place {
    OVERVIEW("mdal-dashboard", "O"),
    WITHDRAWALS("mdmz-payments", "W"),
    SIGNING("mdmz-vpn_key", "S"),
    POOLS("mdal-account_balance_wallet", "A"),
    DEPOSITS("mdal-call_received", "D"),
    SUSPENSE("mdal-assignment_late", "P"),
    SWEEPS("mdmz-merge_type", "E"),
    CUSTOMERS("mdmz-people", "C"),
    LEDGER("mdal-library_books", "L"),
    RECONCILIATION("mdal-compare_arrows", "R"),
    ADDRESS_BOOK("mdal-import_contacts", "B"),
    AUDIT("mdal-history", "U"),
    SETTINGS("mdmz-settings", "T");

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

    /** Whether it is a part of the place above it. */
    public boolean isPart() {
        return this == SUSPENSE;
    }

    /** After {@code g} it goes there. */
    public String letter() {
        return letter;
    }
}
