package dev.strongroom.desktop.screen.request;

import java.util.Set;

/** What is typed; each has a line of its own for what is wrong with it. */
enum Field {
    CUSTOMER(Set.of("customer.unknown", "withdrawal.customer", "withdrawal.customer-frozen")),
    AMOUNT(Set.of(
            "amount.malformed",
            "amount.decimals",
            "withdrawal.minimum",
            "withdrawal.hourly",
            "withdrawal.daily",
            "withdrawal.funds",
            "withdrawal.asset")),
    TO(Set.of(
            "address.malformed",
            "address.checksum",
            "address.not-canonical",
            "address.reserved",
            "withdrawal.own-address")),
    REFERENCE(Set.of("withdrawal.request")),
    LAST_CHARACTERS(Set.of()),
    /** What is not about one of them. */
    ALL(Set.of());

    private final Set<String> codes;

    Field(Set<String> codes) {
        this.codes = codes;
    }

    /** The one that a refusal is about. */
    static Field of(String code) {
        for (Field field : values()) {
            if (field.codes.contains(code)) {
                return field;
            }
        }
        return ALL;
    }
}
