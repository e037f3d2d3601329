package dev.strongroom.chain.ceremony;

import java.util.Locale;

/** The kinds of envelope, each with its type text and version; a change of format is a new version. */
enum Kind {
    ENROLMENT,
    GENESIS,
    ROSTER,
    POLICY,
    APPROVAL,
    SIGNING_REQUEST,
    SIGNED_BATCH,
    DEPOSIT_SOURCE;

    String type() {
        return "strongroom/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String version() {
        return "1";
    }

    /** The word for people. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
