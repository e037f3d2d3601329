package dev.strongroom.desktop.screen.book;

/** What is typed about an entry; each has a line of its own for what is wrong with it. */
enum Field {
    NETWORK,
    ADDRESS,
    LAST_CHARACTERS,
    LABEL,
    NOTE,
    /** What is not about one of them. */
    ALL;

    /** The one that a refusal is about. */
    static Field of(String code) {
        return switch (code) {
            case "network.unknown" -> NETWORK;
            case "address.malformed",
                    "address.checksum",
                    "address.not-canonical",
                    "address.reserved",
                    "book.own",
                    "book.known",
                    "book.unknown" -> ADDRESS;
            case "book.label" -> LABEL;
            case "book.note" -> NOTE;
            default -> ALL;
        };
    }
}
