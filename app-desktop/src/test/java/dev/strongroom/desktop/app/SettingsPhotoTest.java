package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SettingVersion.State;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.FakeSettings;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings in each language and theme, reached by their keys: read, edited, drafted, published by another. */
class SettingsPhotoTest {
    private static final Actor BEN = Actor.staff("ben");
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void whatHoldsIsReadEditedAndPublishedByAnother(Theme theme, Language language) {
        FakeDesk desk = filled();
        studio.open(desk, "settings", theme, language, seat -> new Walk(seat, desk.settings).through());
    }

    /** From state to state in one look. */
    private record Walk(Seat seat, FakeSettings settings) {
        void through() {
            seat.go(KeyCode.T);
            photograph("deposits");
            seat.select(1);
            photograph("reconciliation");
            seat.select(2);
            photograph("risk");
            seat.select(3);
            photograph("sweeps");
            edit();
            seat.select(0);
            decide();
            history();
            failures();
        }

        private void edit() {
            seat.fire("#setting-edit");
            Press.settle(seat.scene());
            ((MenuButton) seat.find("#add-energy")).getItems().getLast().fire();
            photograph("key");
            seat.press(KeyCode.ESCAPE);
            ((MenuButton) seat.find("#add-energy")).getItems().getFirst().fire();
            Press.settle(seat.scene());
            seat.type("#field-largestShare", "two");
            photograph("edit");
            settings.refuse(new RefusedException("sweep.rules", "largestShare: 'two' is not a plain decimal number"));
            seat.fire("#setting-save");
            photograph("refused");
            assertThat(seat.find("#field-largestShare").isFocused()).isTrue();
            settings.refuse(null);
            seat.fire("#setting-look");
            photograph("text");
            seat.go(KeyCode.A);
            photograph("leave");
            seat.press(KeyCode.ESCAPE);
            seat.type("#setting-text", "{}");
            seat.fire("#setting-save");
            photograph("drafted");
            assertThat(seat.find("#setting-publish").isDisabled())
                    .as("four eyes")
                    .isTrue();
        }

        private void decide() {
            seat.fire("#tab-DRAFT");
            photograph("draft");
            seat.fire("#setting-publish");
            photograph("publish");
            seat.press(KeyCode.ESCAPE);
            settings.publish(BEN, "deposits", 3);
        }

        private void history() {
            seat.fire("#tab-HISTORY");
            photograph("history");
            seat.select("#history", 2);
            photograph("history-chosen");
        }

        private void failures() {
            seat.session().lock();
            seat.fire("#tab-HOLDS");
            photograph("locked");
            settings.fail(new IllegalStateException("no database"));
            seat.go(KeyCode.O);
            seat.go(KeyCode.T);
            photograph("unread");
            settings.fail(null);
            seat.fire("#again");
            photograph("again");
        }

        private void photograph(String name) {
            seat.photograph(name);
        }
    }

    @Test
    void aFormStaysWhereItWasWhenSomethingComesOrGoes() {
        studio.open(filled(), "settings", Theme.LIGHT, Language.ENGLISH, seat -> {
            seat.go(KeyCode.T);
            seat.select(2);
            seat.fire("#setting-edit");
            Press.settle(seat.scene());
            page(seat).setVvalue(0.6);
            double height = heightOf(seat, "#add-limits");
            ((MenuButton) seat.find("#add-limits")).getItems().getFirst().fire();
            Press.settle(seat.scene());
            assertThat(heightOf(seat, "#add-limits")).isCloseTo(height, within(1.0));
            String added = seat.scene().getFocusOwner().getId();
            assertThat(added).startsWith("field-limits-");
            assertThat(isSeen(seat, "#" + added)).isTrue();
            page(seat).setVvalue(0.6);
            height = heightOf(seat, "#add-limits");
            seat.fire("#" + added.replace("field-", "remove-").replaceAll("-[a-zA-Z]+$", ""));
            Press.settle(seat.scene());
            assertThat(heightOf(seat, "#add-limits")).isCloseTo(height, within(1.0));
            assertThat(seat.scene().getFocusOwner()).isInstanceOf(Control.class);
            assertThat(seat.scene().getFocusOwner().getId()).startsWith("field-");
        });
    }

    private static ScrollPane page(Seat seat) {
        Node at = seat.find(".setting-form");
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return (ScrollPane) at;
    }

    private static double heightOf(Seat seat, String selector) {
        Press.settle(seat.scene());
        Node found = seat.find(selector);
        return found.localToScene(found.getBoundsInLocal()).getMinY();
    }

    private static boolean isSeen(Seat seat, String selector) {
        double top = page(seat).localToScene(page(seat).getBoundsInLocal()).getMinY();
        double bottom = page(seat).localToScene(page(seat).getBoundsInLocal()).getMaxY();
        return heightOf(seat, selector) >= top && heightOf(seat, selector) < bottom;
    }

    @Test
    void whatIsEditedIsNotLostUnasked() {
        FakeDesk desk = filled();
        studio.open(desk, "settings", Theme.LIGHT, Language.ENGLISH, seat -> {
            seat.go(KeyCode.T);
            seat.fire("#setting-edit");
            Press.settle(seat.scene());
            seat.type("#field-minimums-ETH", "7");
            seat.select(2);
            assertThat(seat.title()).isEqualTo("Drop your changes?");
            seat.press(KeyCode.ESCAPE);
            assertThat(seat.table().getSelectionModel().getSelectedIndex()).isZero();
            seat.go(KeyCode.W);
            assertThat(seat.title()).isEqualTo("Drop your changes?");
            seat.press(KeyCode.ESCAPE);
            assertThat(((Label) seat.find(".place-title")).getText()).isEqualTo("Settings");
            close(seat);
            assertThat(seat.title()).isEqualTo("Drop your changes?");
            seat.press(KeyCode.ESCAPE);
            assertThat(seat.scene().getWindow().isShowing()).isTrue();
            seat.session().unlock(FakePeople.approver("ben"));
            ((Button) seat.find("#setting-save")).fire();
            assertThat(desk.settings.history("deposits").getFirst().document()).contains("\"ETH\" : \"7\"");
            seat.go(KeyCode.W);
            assertThat(((Label) seat.find(".place-title")).getText()).isEqualTo("Withdrawals");
            close(seat);
            assertThat(seat.scene().getWindow().isShowing()).isFalse();
        });
    }

    private static void close(Seat seat) {
        Window window = seat.scene().getWindow();
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        Press.settle(seat.scene());
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        FakeSettings settings = desk.settings;
        String document = settings.published("deposits").document();
        String higher = document.replace("\"USDT\": \"1\"", "\"USDT\": \"5\"");
        settings.draft(BEN, "deposits", higher);
        settings.publish(Actor.staff("ana"), "deposits", 1);
        settings.draft(BEN, "deposits", higher.replace("\"eip155\": \"12\"", "\"eip155\": \"6\""));
        settings.discard(BEN, "deposits", 2);
        settings.draft(
                BEN,
                "deposits",
                higher.replace("\"solana\": \"FINAL\"", "\"solana\": \"32\"")
                        .replace("\"TRX\": \"500\"", "\"BTC\": \"1\""));
        assertThat(settings.history("deposits"))
                .extracting(version -> version.state())
                .containsExactly(State.DRAFT, State.DISCARDED, State.PUBLISHED);
        return desk;
    }
}
