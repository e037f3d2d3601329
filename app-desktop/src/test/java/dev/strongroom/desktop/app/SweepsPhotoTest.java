package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakeSweeps;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sweeps in each language and theme, reached by their keys. */
class SweepsPhotoTest {
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void whatLiesThereIsPlannedAndSwept(Theme theme, Language language) {
        FakeDesk desk = filled();
        studio.open(desk, "sweeps", theme, language, seat -> new Walk(seat, desk).through());
    }

    /** From list to list in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.E);
            assertThat(seat.table("#plan").getItems()).hasSize(4);
            assertThat(seat.find("#start").isDisabled()).isTrue();
            photograph("plan");
            seat.fire("#all");
            photograph("chosen");
            seat.fire("#start");
            photograph("confirm");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#tab-OPEN");
            photograph("none-open");
            seat.fire("#tab-DONE");
            assertThat(seat.table("#sweeps").getItems()).hasSize(2);
            photograph("done");
            seat.fire("#tab-PLAN");
            desk.sweeps.fail(new IllegalStateException("no database"));
            seat.fire("#again");
            photograph("unread");
            desk.sweeps.fail(null);
        }

        private void photograph(String name) {
            seat.shoot(name);
            seat.find("#sums");
            seat.check(name, ".number.table-cell", "#sums", ".dialog-box");
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        Note little = new Note("limit.day", "too little lies there");
        desk.sweeps.lines.put(
                Samples.NETWORK,
                List.of(
                        FakeSweeps.line(11, "1240000.5", null, null),
                        FakeSweeps.line(12, "900.5", null, null),
                        FakeSweeps.line(13, "70", null, "s-9"),
                        FakeSweeps.line(14, "3", little, null)));
        desk.sweeps.ended.add(
                FakeSweeps.sweep("804", WithdrawalState.SETTLED, Samples.usdt().parse("12500")));
        desk.sweeps.ended.add(
                FakeSweeps.sweep("803", WithdrawalState.FAILED, Samples.usdt().parse("80.25")));
        return desk;
    }
}
