package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;

/** The {@code v} of a payload. */
final class Version {
    private Version() {}

    static void require(Fields fields, String name, String version) {
        if (!fields.text(name).equals(version)) {
            throw new RefusedException(
                    "json.version",
                    fields.path(name) + ": is not " + version + "; use the program version that made it");
        }
    }
}
