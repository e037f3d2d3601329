package dev.strongroom.desktop.screen.suspense;

/** What is typed about an item; each has a line of its own for what is wrong with it. */
enum Field {
    CUSTOMER,
    TO,
    REASON,
    LAST_CHARACTERS,
    /** What is not about one of them. */
    ALL;

    /** The one that a refusal is about. */
    static Field of(String code) {
        return switch (code) {
            case "customer.unknown", "customer.frozen", "suspense.customer", "suspense.owner" -> CUSTOMER;
            case "address.malformed",
                    "address.checksum",
                    "address.not-canonical",
                    "address.reserved",
                    "address.offcurve",
                    "suspense.to",
                    "withdrawal.own-address",
                    "withdrawal.contract",
                    "withdrawal.look-alike" -> TO;
            case "suspense.reason" -> REASON;
            default -> ALL;
        };
    }
}
