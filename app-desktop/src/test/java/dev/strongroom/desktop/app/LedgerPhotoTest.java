package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.LedgerSamples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger in each language and theme, reached by its keys. */
class LedgerPhotoTest {
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void theBooksAreLookedThrough(Theme theme, Language language) {
        FakeDesk desk = new FakeDesk();
        LedgerSamples.fill(desk.ledger);
        studio.open(desk, "ledger", theme, language, seat -> new Walk(seat, desk).through());
    }

    /** From list to list in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.L);
            seat.select("#journal", 1);
            seat.photograph("journal");
            seat.select("#journal", 0);
            seat.photograph("journal-pending");
            seat.table("#journal").scrollTo(199);
            Press.settle(seat.scene());
            assertThat(seat.table("#journal").getItems())
                    .as("older ones follow the eye")
                    .hasSizeGreaterThan(200);
            seat.fire("#tab-ACCOUNTS");
            seat.select("#accounts", 1);
            seat.photograph("accounts");
            seat.fire("#transfers");
            seat.select("#journal", 0);
            seat.photograph("journal-of-account");
            seat.fire("#clear");
            seat.type("#subject", "W-9003");
            seat.fire("#find");
            seat.select("#journal", 1);
            seat.photograph("journal-of-withdrawal");
            seat.fire("#ended-by");
            seat.photograph("journal-ended-by");
            seat.type("#subject", "nothing");
            seat.fire("#find");
            seat.photograph("nothing-found");
            desk.ledger.fail(new IllegalStateException("no database"));
            seat.fire("#find");
            seat.photograph("unread");
            desk.ledger.fail(null);
        }
    }
}
