package dev.strongroom.desktop.screen.found;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import dev.strongroom.chain.Network;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.theme.Theme;
import dev.strongroom.desktop.ui.Screen;
import dev.strongroom.desktop.ui.Screens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of founding in each language and theme, empty, wrong and done. */
class FoundPhotoTest {
    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init")
    private Founding founding;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    private Theme theme = Theme.LIGHT;
    private Language language = Language.ENGLISH;

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void everyStepIsDrawn(Theme asked, Language spoken) throws Exception {
        theme = asked;
        language = spoken;
        Fx.call(() -> {
            founding = new Founding(home, language);
            FoundWorkflow workflow = founding.workflow;
            Screen screen = new Screens(founding.messages)
                    .with(FoundView.class, () -> new FoundView(workflow, new FakeChoosing(), founding.messages))
                    .load(FoundView.class);
            scene = new Scene(new StackPane(screen.root()), 1280, 860);
            theme.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            screen.view().onShow();
            draw(workflow);
            screen.view().onHide();
            stage.hide();
            return true;
        });
    }

    private void draw(FoundWorkflow workflow) throws Exception {
        take("1-desk-empty");
        founding.desk();
        founding.nodes.put("https://other.example", Network.parse("eip155:1"));
        workflow.desk().otherNodeProperty().set("https://other.example");
        workflow.desk().ask();
        take("1-desk-wrong-node");
        workflow.desk().otherNodeProperty().set("");
        workflow.desk().ask();
        workflow.next();
        take("2-wallets-empty");
        founding.wallets();
        take("2-wallets");
        workflow.next();
        take("3-people-empty");
        people(workflow);
        workflow.next();
        take("4-limits");
        workflow.limits().figure(LimitsStepViewModel.Figure.PER_DAY).set("1500");
        workflow.limits().figure(LimitsStepViewModel.Figure.APPROVERS).set("3");
        take("4-limits-wrong");
        workflow.limits().figure(LimitsStepViewModel.Figure.PER_DAY).set("10000");
        workflow.limits().figure(LimitsStepViewModel.Figure.APPROVERS).set("1");
        workflow.next();
        take("5-review");
        workflow.next();
        founding.sign("ana");
        take("6-sign-refused");
        founding.sign("ada");
        take("6-sign-done");
        assertThat(founding.missing()).isEmpty();
    }

    private void people(FoundWorkflow workflow) throws Exception {
        Path wrong = Files.writeString(home.resolve("notes.txt"), "hello");
        workflow.people().add(List.of(founding.papers.enrolment("ana"), wrong, founding.papers.enrolment("cora")));
        workflow.people().people().getFirst().dutyProperty().set(Duty.APPROVER);
        take("3-people-half");
        workflow.people().people().clear();
        workflow.people().problems().clear();
        founding.people();
        take("3-people");
    }

    private void take(String name) {
        Toolkit.getToolkit().firePulse(); // what scrolls is painted by pulses only
        Toolkit.getToolkit().firePulse();
        scene.getRoot().lookupAll(".viewport").forEach(node -> node.setCache(false));
        assertThat(scene.lookup("#next").isDisabled())
                .isEqualTo(!founding.missing().isEmpty());
        Photo.take(scene, theme, language, "found-" + name);
        assertThat(Complaints.about(scene.getRoot()))
                .as(name + " in " + language)
                .isEmpty();
    }
}
