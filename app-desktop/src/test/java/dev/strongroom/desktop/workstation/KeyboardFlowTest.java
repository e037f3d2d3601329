package dev.strongroom.desktop.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.workstation.signing.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** One request from the table to the answer by key presses alone, as a person at the window makes them. */
class KeyboardFlowTest {
    private static final int MOST_TABS = 40;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private Station station;
    private byte[] request = {};

    @BeforeEach
    void show() {
        station = Fx.call(() -> {
            Station made = new Station(folder, Language.ENGLISH, new SameThreadTasks());
            request = made.lay("R-1", made.scene.item(made.scene.pay(250), 0, "ana"));
            made.fx().getWindow().requestFocus();
            made.window.frame().go(Place.SIGNING);
            return made;
        });
    }

    @AfterEach
    void hide() {
        Fx.run(station::close);
    }

    @Test
    void openReadCompareSignSave() {
        tabTo("password");
        write("correct horse");
        robot.type(KeyCode.ENTER);
        assertThat(step()).isEqualTo(Step.READ);
        robot.type(KeyCode.ENTER);
        assertThat(step()).isEqualTo(Step.COMPARE);
        List<String> words = CompareCode.of(request).words();
        tabTo("first");
        write(words.get(position("#firstLabel")));
        robot.type(KeyCode.ENTER);
        write(words.get(position("#secondLabel")));
        robot.type(KeyCode.ENTER);
        assertThat(step()).isEqualTo(Step.SIGN);
        tabTo("sign");
        robot.type(KeyCode.SPACE);
        assertThat(step()).isEqualTo(Step.SAVE);
        assertThat(folder.resolve("answer-R-1.json")).exists();
        robot.type(KeyCode.ENTER);
        assertThat(step()).isEqualTo(Step.OPEN);
    }

    @Test
    void escapeGoesBackAndControlAndANumberGoesToAPlace() {
        tabTo("password");
        write("correct horse");
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        assertThat(step()).isEqualTo(Step.COMPARE);
        robot.type(KeyCode.ESCAPE);
        assertThat(step()).isEqualTo(Step.READ);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        assertThat(Fx.call(() -> station.window.frame().place())).isEqualTo(Place.JOURNAL);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        assertThat(Fx.call(() -> station.window.frame().place())).isEqualTo(Place.SIGNING);
        assertThat(step()).isEqualTo(Step.READ);
        robot.type(KeyCode.ESCAPE);
        assertThat(step()).isEqualTo(Step.OPEN);
    }

    /** Presses Tab until the control with this id has the keyboard. */
    private void tabTo(String id) {
        for (int i = 0; i < MOST_TABS && !id.equals(focused()); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(focused()).as("reached by Tab alone").isEqualTo(id);
    }

    private String focused() {
        Node owner = Fx.call(() -> station.fx().getFocusOwner());
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private void write(String text) {
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1);
            robot.type(letter.equals(" ") ? KeyCode.SPACE : KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)));
        }
    }

    private int position(String label) {
        String text = Fx.call(() -> station.find(Label.class, label).getText());
        return Integer.parseInt(text.replaceAll("[^0-9]", "")) - 1;
    }

    private Step step() {
        return Fx.call(() -> station.bench.workflow().step());
    }
}
