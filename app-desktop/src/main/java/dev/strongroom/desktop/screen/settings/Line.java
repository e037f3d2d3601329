package dev.strongroom.desktop.screen.settings;

/**
 * One line of a document as people read it.
 *
 * @param depth 0 for what stands at the top
 * @param name what it is called
 * @param isField whether it can be neither added nor removed
 */
record Line(FieldPath path, Kind kind, int depth, String name, boolean isField) {
    /** What stands there, and so how it is edited. */
    enum Kind {
        /** A heading over fields that the document always has. */
        SECTION,
        /** A heading over as many elements as people want. */
        ELEMENTS,
        TOGGLE,
        NUMBER,
        TEXT,
        /** One of some values that have names. */
        CHOICE,
        /** A length of time in whole minutes. */
        SPAN,
        /** Texts, one a line. */
        TEXTS
    }

    boolean isHeading() {
        return kind == Kind.SECTION || kind == Kind.ELEMENTS;
    }

    /** What can be written into ids of controls. */
    String id() {
        return path.toString().replaceAll("[^A-Za-z0-9]", "-");
    }
}
