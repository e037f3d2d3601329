package dev.strongroom.core.db;

/** The two databases the core runs on. */
public enum Dialect {
    /** One desk, one machine, one file. */
    H2,
    /** Many desktops and several cores. */
    POSTGRESQL;

    /** The folder of {@code db/migration} that only this database reads. */
    String folder() {
        return switch (this) {
            case H2 -> "h2";
            case POSTGRESQL -> "postgresql";
        };
    }
}
