package dev.strongroom.core.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What lies in a kept demo folder, and how to go on with it by hand. */
final class DemoNotes {
    private static final String TEXT = """
            A practice desk, left by 'strongroom demo --keep'. Its money and keys are worth nothing.

            desk/*.vault, desk/*.password  the vaults of the people and of the core, and what opens them
            desk/trust.json                genesis and the signed chain of roster and policy
            desk/requests/*.request        signing requests as they were exported; *-altered is not as it was
            desk/requests/*.signed         what the cold signer answered
            desk/cora.journal              the cold signer's journal
            core.mv.db                     the core's books (H2)
            network/                       the blocks of the practice networks

            Try, from this folder:

            strongroom vault check --vault desk/cora.vault --password-file desk/cora.password
            strongroom sign --vault desk/cora.vault --password-file desk/cora.password --policy desk/trust.json \\
                --journal desk/cora.journal --request desk/requests/cold-eth.request --out again.signed

            The second shows what the request says and its six words, signs nothing and ends with 3. With
            --confirm "the six words" it gives the same answer as before, byte for byte, until the request expires.
            """;

    private DemoNotes() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("README.txt"), TEXT);
    }
}
