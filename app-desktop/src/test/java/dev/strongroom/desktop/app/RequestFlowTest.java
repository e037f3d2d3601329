package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An operator asks for a withdrawal, and names an address; each step is photographed in every look. */
class RequestFlowTest {
    private static final String TO = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private static final String POISON = checked("0x70999999000000000000000000000000dc0079c8");
    private final FakeDesk desk = new FakeDesk();

    private static String checked(String address) {
        return Offline.chains()
                .of(Samples.NETWORK)
                .address(Samples.NETWORK, address)
                .text();
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void anOperatorAsksByKeyboard(Theme theme, Language language, @TempDir Path folder) throws Exception {
        desk.customers.put("C-1042", "188000");
        Address to = new Address(Samples.NETWORK, TO);
        Address other = new Address(Samples.NETWORK, POISON);
        desk.book.alike(to, new LookAlike(other, LookAlike.Source.ADDRESS_BOOK, "OTC desk Singapore"));
        try (ColdScene scene = new ColdScene(folder)) {
            OpenDesk open = new OpenDesk("test", desk, () -> scene.trust, List.of(), true, () -> {});
            lookAtForbidden(open, theme, language);
            desk.book.alike(to, new LookAlike(other, LookAlike.Source.RECIPIENT, "C-1042"));
            ask(open, theme, language);
        }
        assertThat(desk.withdrawals.requests()).singleElement().satisfies(request -> {
            assertThat(request.to()).isEqualTo(TO);
            assertThat(request.amount()).isEqualTo(Samples.usdt().parse("12500.5"));
        });
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void anAddressGetsANameByKeyboard(Theme theme, Language language, @TempDir Path folder) throws Exception {
        Address poison = new Address(Samples.NETWORK, POISON);
        desk.book.alike(poison, new LookAlike(new Address(Samples.NETWORK, TO), LookAlike.Source.RECIPIENT, "C-1042"));
        try (ColdScene scene = new ColdScene(folder)) {
            OpenDesk open = new OpenDesk("test", desk, () -> scene.trust, List.of(), true, () -> {});
            add(open, theme, language);
        }
        assertThat(desk.book.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.address()).isEqualTo(poison);
            assertThat(entry.label()).isEqualTo("OTC desk Singapore");
        });
    }

    private static void add(OpenDesk open, Theme theme, Language language) {
        Frame frame = Frame.open(open, theme, language, Place.ADDRESS_BOOK);
        Scene scene = frame.scene();
        Fx.run(() -> {
            ((Button) scene.lookup("#add")).fire();
            Press.settle(scene);
            type(scene, "entry-address", POISON.toLowerCase(Locale.ROOT));
            type(scene, "entry-last", POISON.substring(36));
            type(scene, "entry-label", "OTC desk Singapore");
            Press.key(scene, KeyCode.ENTER);
        });
        Photo.take(scene, theme, language, "book-add-alike");
        Fx.run(() -> {
            Press.key(scene, KeyCode.ENTER);
            assertThat(scene.lookup("#entry-box")).isNull();
            frame.close();
        });
    }

    private static void ask(OpenDesk open, Theme theme, Language language) {
        Frame frame = Frame.open(open, theme, language, Place.WITHDRAWALS);
        Scene scene = frame.scene();
        fill(scene);
        Photo.take(scene, theme, language, "request-fields");
        lookAgain(scene);
        Photo.take(scene, theme, language, "request-second-look");
        Fx.run(() -> {
            type(scene, "request-last", "dc79C8");
            Press.key(scene, KeyCode.ENTER);
            assertThat(scene.lookup("#request-box")).isNull();
            frame.close();
        });
    }

    private static void lookAtForbidden(OpenDesk open, Theme theme, Language language) {
        Frame frame = Frame.open(open, theme, language, Place.WITHDRAWALS);
        Scene scene = frame.scene();
        fill(scene);
        lookAgain(scene);
        Photo.take(scene, theme, language, "request-forbidden");
        Fx.run(() -> {
            assertThat(scene.lookup("#request-last")).isNull();
            assertThat(scene.lookup("#request-ask").isDisabled()).isTrue();
            frame.close();
        });
    }

    private static void fill(Scene scene) {
        Fx.run(() -> {
            Press.key(scene, KeyCode.N);
            type(scene, "request-customer", "C-1042");
            type(scene, "request-amount", "12,500.5");
            type(scene, "request-to", TO);
            Press.key(scene, KeyCode.ENTER);
        });
    }

    private static void lookAgain(Scene scene) {
        Fx.run(() -> {
            type(scene, "request-amount", "12500.5");
            Press.key(scene, KeyCode.ENTER);
        });
    }

    /** A window with an operator before it. */
    private record Frame(Workplace workplace, Scene scene) {
        static Frame open(OpenDesk desk, Theme theme, Language language, Place place) {
            return Fx.call(() -> {
                Messages messages = new Messages(language, ConsoleApplication.AREAS);
                ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, 1440, 900);
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                Workplace made = new Workplace(
                        desk,
                        window,
                        messages,
                        new SameThreadTasks(),
                        new MovableClock(Samples.NOW),
                        SavedFilters.forNow());
                made.draw();
                made.session().unlock(FakePeople.officer("oli", StaffRole.OPERATOR));
                made.go(place);
                Press.settle(window.scene());
                return new Frame(made, window.scene());
            });
        }

        void close() {
            workplace.close();
            scene.getWindow().hide();
        }
    }

    /** Into the field that the tab key leads to. */
    private static void type(Scene scene, String field, String text) {
        TextField there = (TextField) scene.lookup("#" + field);
        there.requestFocus();
        there.setText(text);
    }
}
