package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.sandbox.evm.EvmPractice;
import dev.strongroom.chain.sandbox.host.PracticeServer;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.core.boot.DeskFolder;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.found.FoundingTools;
import dev.strongroom.desktop.screen.found.Papers;
import dev.strongroom.desktop.settings.RecentDesk;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/**
 * The first start of a real desk by the keyboard alone: founded from real enrolment files, unlocked with a real vault,
 * locked, closed and opened again. Its node is a practice network that says it is of Sepolia.
 */
class FirstStartTest {
    private static final int MOST_TABS = 60;

    @TempDir
    Path home;

    private final FxRobot robot = new FxRobot();
    private Papers papers;
    private PracticeServer node;
    private Path desk;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Console console;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectory(home.resolve("people"));
        papers = new Papers(home.resolve("people"));
        node = PracticeServer.start(
                EvmPractice.open(
                        home.resolve("network"),
                        Registry.builtIn().network(Papers.SEPOLIA),
                        Duration.ofMillis(100),
                        2,
                        Clock.systemUTC()),
                0);
        desk = home.resolve("desk");
        show();
    }

    @AfterEach
    void end() {
        hide();
        node.close();
    }

    private void show() {
        stage = Fx.call(() -> {
            Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
            ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), Theme.LIGHT, 1440, 900);
            RecentDesks recent = new RecentDesks(new SettingsFile(home.resolve("console.json")));
            console = new Console(
                    window,
                    messages,
                    new Console.Ground(
                            Clock.systemUTC(),
                            new LocalDesks(home.resolve("data"), recent, messages),
                            recent,
                            SavedFilters.forNow(),
                            new FoundingTools(papers.chains, papers.vaults, Online::networkAt),
                            FakeChoosing.of(papers.enrolments())));
            scene = window.scene();
            Stage made = new Stage();
            made.setScene(scene);
            console.open();
            made.show();
            made.requestFocus();
            return made;
        });
    }

    private void hide() {
        Fx.run(() -> {
            stage.hide();
            console.close();
        });
    }

    @Test
    void threePeopleFoundADeskUnlockItLockItAndOpenItAgain() throws IOException {
        found();
        unlock(true);
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        await("locked", () -> person().equals("Locked"));
        aSecondConsoleOpensNothing();
        hide();
        show();
        assertThat(new RecentDesks(new SettingsFile(home.resolve("console.json"))).all())
                .containsExactly(new RecentDesk(
                        desk.toString(),
                        "Example Payments",
                        List.of(
                                papers.vault("ana").toString(),
                                papers.vault("cora").toString())));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "first-start-recent");
        tabTo(at -> at instanceof Button button && button.getText().startsWith("Example Payments"));
        robot.type(KeyCode.SPACE);
        unlock(false);
    }

    private void found() throws IOException {
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "first-start");
        tabTo("found");
        robot.type(KeyCode.SPACE);
        desk();
        wallets();
        people();
        title("Limits");
        robot.type(KeyCode.ENTER);
        title("Review");
        String words = text("#words");
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "first-start-review");
        robot.type(KeyCode.ENTER);
        title("Signatures");
        assertThat(text("#words")).isEqualTo(words);
        vault("vault", "ada");
        await("the admin has signed", () -> !next().isDisabled());
        assertThat(desk).doesNotExist();
        robot.type(KeyCode.ENTER);
        await("the desk is open", () -> scene.lookup("#unlock-vault") != null);
        assertThat(DeskFolder.isDesk(desk)).isTrue();
        TrustFile trust = TrustFile.read(Files.readAllBytes(desk.resolve("trust.json")));
        assertThat(String.join("   ", trust.fingerprintWords())).isEqualTo(words);
    }

    private void desk() {
        title("Desk and nodes");
        robot.write("Example Payments", 0);
        tabTo("folder");
        robot.write(desk.toString(), 0);
        tabTo("network");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        await("a network", () -> scene.lookup("#network") instanceof ComboBox<?> box && box.getValue() != null);
        tabTo("node");
        robot.write(node.url(), 0);
        await(
                "its node",
                () -> scene.lookup("#node") instanceof TextField field
                        && field.getText().equals(node.url()));
        tabTo("ask");
        robot.type(KeyCode.SPACE);
        await("the node answered", () -> !next().isDisabled());
        robot.type(KeyCode.ENTER);
    }

    private void wallets() {
        title("Wallets");
        vault("vault", "core");
        await("the core's vault is open", () -> "cold".equals(focused()));
        robot.write(papers.cold(), 0);
        tabTo("compared");
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.ESCAPE);
        title("Desk and nodes");
        robot.type(KeyCode.ENTER);
        title("Wallets");
        robot.type(KeyCode.ENTER);
    }

    private void people() {
        title("People");
        tabTo("add");
        robot.type(KeyCode.SPACE);
        await("three cards", () -> scene.lookup("#duty-ada") != null);
        int duty = 1;
        for (String name : List.of("ana", "cora", "ada")) {
            tabTo("duty-" + name);
            for (int i = 0; i < duty; i++) {
                robot.type(KeyCode.DOWN);
            }
            tabTo("compared-" + name);
            robot.type(KeyCode.SPACE);
            duty++;
        }
        await("all rules are met", () -> !next().isDisabled());
        tabTo("next");
        robot.type(KeyCode.ENTER);
    }

    private void unlock(boolean first) {
        await("the box is open", () -> scene.lookup("#unlock-vault") != null);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, first ? "first-start-unlock" : "first-start-unlock-again");
        if (first) {
            vault("unlock-vault", "cora");
            await("she sits there", () -> person().equals("Cora Custodian"));
            robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
            await("locked", () -> person().equals("Locked"));
            Fx.run(() ->
                    ((MenuButton) scene.lookup(".person")).getItems().getLast().fire());
            await("the password is asked for", () -> "unlock-password".equals(focused()));
            robot.press(KeyCode.SHIFT).type(KeyCode.TAB).type(KeyCode.TAB).release(KeyCode.SHIFT);
            vault("unlock-vault", "ana");
        } else {
            await("the password is asked for", () -> "unlock-password".equals(focused()));
            robot.write(Papers.PASSWORD, 0);
            robot.type(KeyCode.ENTER);
        }
        await("ana sits there", () -> person().equals("Ana Approver"));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "first-start-unlocked");
    }

    private void aSecondConsoleOpensNothing() {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        RecentDesks other = new RecentDesks(new SettingsFile(home.resolve("other.json")));
        assertThatThrownBy(() -> new LocalDesks(home.resolve("data"), other, messages).open(desk))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("desk.in-use"));
        assertThat(Fx.call(this::person)).isEqualTo("Locked");
    }

    /** Types the path of a vault and its password, then Enter. */
    private void vault(String field, String name) {
        tabTo(field);
        robot.write(papers.vault(name).toString(), 0);
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        robot.write(Papers.PASSWORD, 0);
        robot.type(KeyCode.ENTER);
    }

    private String person() {
        return scene.lookup(".person") instanceof MenuButton menu ? menu.getText() : "";
    }

    private Button next() {
        return (Button) scene.lookup("#next");
    }

    private String text(String selector) {
        return Fx.call(() -> ((Labeled) scene.lookup(selector)).getText());
    }

    private void title(String text) {
        await(
                text,
                () -> scene.lookup("#title") instanceof Label label
                        && label.getText().equals(text));
    }

    /** Presses Tab until the control of this id, or a part of it, has the keyboard. */
    private void tabTo(String id) {
        tabTo(at -> {
            for (Node one = at; one != null; one = one.getParent()) {
                if (id.equals(one.getId())) {
                    return true;
                }
            }
            return false;
        });
    }

    private void tabTo(Predicate<Node> wanted) {
        for (int i = 0; i < MOST_TABS && !isFocused(wanted); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(isFocused(wanted)).as("reached by Tab alone").isTrue();
    }

    private boolean isFocused(Predicate<Node> wanted) {
        return Fx.call(() -> scene.getFocusOwner() != null && wanted.test(scene.getFocusOwner()));
    }

    private String focused() {
        return scene.getFocusOwner() == null ? "" : scene.getFocusOwner().getId();
    }

    private void await(String what, BooleanSupplier holds) {
        if (!Fx.comes(holds)) {
            Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "first-start-stuck");
            throw new AssertionError("did not come: " + what);
        }
    }
}
