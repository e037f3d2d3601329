package dev.strongroom.core.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Steps;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCoreTest {
    @TempDir
    Path home;

    @Test
    void aCoreThatWasClosedIsClosedAgainWithoutHarmAndItsFolderOpensOnceMore() throws Exception {
        Files.write(home.resolve("trust.json"), PracticePeople.trustFile(2000).bytes());
        EmbeddedCore first = start();
        first.close();
        first.close();

        try (EmbeddedCore second = start()) {
            PracticeDesk.awaitVerified(second);
            assertThat(second.withdrawals().counts()).isEmpty();
        }
    }

    private EmbeddedCore start() {
        Ed25519Signer identity = PracticePeople.key("core");
        return EmbeddedCore.start(PracticeDesk.setup(
                home,
                DatabaseSettings.h2File(home.resolve("core")),
                PracticeDesk.node("http://127.0.0.1:1"),
                new MovingClock(PracticeDesk.MORNING),
                identity,
                Steps.UNWATCHED));
    }
}
