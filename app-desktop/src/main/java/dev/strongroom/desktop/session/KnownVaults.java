package dev.strongroom.desktop.session;

import java.nio.file.Path;
import java.util.List;

/** The vaults that people unlocked at this desk before: where their files lie, and nothing else. */
public interface KnownVaults {
    /** The last one first. */
    List<Path> vaults();

    /** A vault was unlocked; on the UI thread. */
    void unlocked(Path vault);

    /** Of a desk whose people have their seats here, so that nothing is remembered. */
    static KnownVaults none() {
        return new KnownVaults() {
            @Override
            public List<Path> vaults() {
                return List.of();
            }

            @Override
            public void unlocked(Path vault) {
                // everybody has a seat
            }
        };
    }
}
