package dev.strongroom.desktop.screen.request;

/** What is typed; each has a line of its own for what is wrong with it. */
enum Field {
    CUSTOMER,
    AMOUNT,
    TO,
    REFERENCE,
    LAST_CHARACTERS,
    /** What is not about one of them. */
    ALL;

    /** The one that a refusal is about. */
    static Field of(String code) {
        return switch (code) {
            case "customer.unknown", "withdrawal.customer", "withdrawal.customer-frozen" -> CUSTOMER;
            case "amount.malformed",
                    "amount.decimals",
                    "withdrawal.asset",
                    "withdrawal.minimum",
                    "withdrawal.hourly",
                    "withdrawal.daily",
                    "withdrawal.funds" -> AMOUNT;
            case "address.malformed",
                    "address.checksum",
                    "address.not-canonical",
                    "address.reserved",
                    "withdrawal.own-address",
                    "withdrawal.contract",
                    "withdrawal.look-alike" -> TO;
            case "withdrawal.request" -> REFERENCE;
            default -> ALL;
        };
    }
}
