package dev.strongroom.desktop.screen.book;

import java.util.Set;

/** What is typed about an entry; each has a line of its own for what is wrong with it. */
enum Field {
    ADDRESS(Set.of(
            "address.malformed",
            "address.checksum",
            "address.not-canonical",
            "address.reserved",
            "book.own",
            "book.known",
            "book.unknown")),
    LAST_CHARACTERS(Set.of()),
    LABEL(Set.of("book.label")),
    NOTE(Set.of("book.note")),
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
