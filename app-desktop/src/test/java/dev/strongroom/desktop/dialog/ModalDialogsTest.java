package dev.strongroom.desktop.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ModalDialogsTest {
    @Test
    void nobodyClosesWhatIsShownInTheNameOfAnother() {
        Fx.run(() -> {
            ModalPane pane = new ModalPane();
            ModalDialogs dialogs = new ModalDialogs(
                    pane, new FakeChoosing(), new Messages(Language.ENGLISH, ConsoleApplication.AREAS));
            Region content = new Region();
            dialogs.show(new Region(), "a form");
            dialogs.close("another");
            assertThat(dialogs.isOpen()).isTrue();
            dialogs.show(content);
            dialogs.close("a form");
            assertThat(dialogs.isOpen()).as("something else by now").isTrue();
            dialogs.close(content);
            assertThat(dialogs.isOpen()).isFalse();
            dialogs.show(new Region(), "a form");
            dialogs.confirm(new Question("Sure?", "It is", "Do", Question.Weight.PLAIN), () -> {});
            dialogs.close("a form");
            assertThat(dialogs.isOpen()).as("a question").isTrue();
            dialogs.close();
            assertThat(dialogs.isOpen()).isFalse();
        });
    }
}
