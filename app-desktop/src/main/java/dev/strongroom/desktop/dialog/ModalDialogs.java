package dev.strongroom.desktop.dialog;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import dev.strongroom.desktop.i18n.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Questions on a modal pane of the window. The one who had the focus gets it back. */
public final class ModalDialogs implements Dialogs {
    private static final int WIDTH = 520;
    private static final int LONGEST_TEXT = 400;
    private final ModalPane pane;
    private final Choosing choosing;
    private final Messages messages;
    private @Nullable Node before;
    private @Nullable Node shown;
    private @Nullable Object owner;

    /** @param pane the topmost layer of the window */
    public ModalDialogs(ModalPane pane, Choosing choosing, Messages messages) {
        this.choosing = choosing;
        this.pane = pane;
        this.messages = messages;
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((_, _, shown) -> {
            if (!shown && before != null) {
                before.requestFocus();
                before = null;
            }
        });
        pane.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(this::keepInside);
            }
        });
    }

    /** While something is asked, no key reaches what lies behind: the focus comes back. */
    private void keepInside(@Nullable Node owner) {
        if (pane.isDisplay() && owner != null && shown != null && !isInside(owner)) {
            shown.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void confirm(Question question, Runnable then) {
        Button no = button(messages.get("dialog.back"));
        Button yes = button(question.action());
        boolean isGrave = question.weight() == Question.Weight.GRAVE;
        yes.getStyleClass().add(isGrave ? Styles.DANGER : Styles.ACCENT);
        yes.setDefaultButton(!isGrave);
        yes.setOnAction(_ -> {
            close();
            then.run();
        });
        no.setOnAction(_ -> close());
        show(box(question.title(), question.text(), new VBox(), no, yes));
        (isGrave ? no : yes).requestFocus();
    }

    @Override
    public void reason(ReasonQuestion question, Consumer<String> then) {
        TextArea text = new TextArea();
        text.setId("reason");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setAccessibleText(question.title());
        Button no = button(messages.get("dialog.back"));
        Button yes = button(question.action());
        yes.getStyleClass().add(Styles.DANGER);
        yes.disableProperty().bind(Bindings.createBooleanBinding(() -> !fits(question, text), text.textProperty()));
        yes.setOnAction(_ -> {
            close();
            then.accept(text.getText().strip());
        });
        no.setOnAction(_ -> close());
        VBox content = new VBox(templates(question, text), text);
        content.setSpacing(8);
        show(box(question.title(), question.text(), content, no, yes));
        text.requestFocus();
    }

    private static boolean fits(ReasonQuestion question, TextArea text) {
        int length = text.getText().strip().length();
        return length >= question.least() && length <= question.most();
    }

    /** The templates as numbered lines; Alt and the number takes one. */
    private static VBox templates(ReasonQuestion question, TextArea text) {
        VBox lines = new VBox();
        lines.setSpacing(2);
        int number = 1;
        for (String template : question.templates()) {
            Button line = button(number + "   " + template);
            line.getStyleClass().addAll(Styles.FLAT, "template");
            line.setMaxWidth(Double.MAX_VALUE);
            line.setAlignment(Pos.BASELINE_LEFT);
            line.setFocusTraversable(false);
            line.setOnAction(_ -> {
                text.setText(template);
                text.requestFocus();
                text.end();
            });
            lines.getChildren().add(line);
            number++;
        }
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int chosen = event.isAltDown() ? digit(event.getCode()) : 0;
            if (chosen >= 1 && chosen <= question.templates().size()) {
                text.setText(question.templates().get(chosen - 1));
                text.end();
                event.consume();
            }
        });
        return lines;
    }

    private static int digit(KeyCode code) {
        return code.isDigitKey() ? code.getName().charAt(code.getName().length() - 1) - '0' : 0;
    }

    private static Button button(String text) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        return button;
    }

    private static VBox box(String title, String text, Node content, Button... answers) {
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        heading.setWrapText(true);
        Label body = new Label(text);
        body.setWrapText(true);
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(LONGEST_TEXT);
        // a scroll pane asks for the height of one line, however many a text has at its width
        scroll.prefViewportHeightProperty().bind(Bindings.min(body.heightProperty(), LONGEST_TEXT));
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        HBox buttons = new HBox(answers);
        buttons.setSpacing(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox box = new VBox(heading, scroll, content, buttons);
        box.getStyleClass().add("dialog-box");
        box.setMaxWidth(WIDTH);
        box.setMaxHeight(VBox.USE_PREF_SIZE);
        return box;
    }

    @Override
    public void show(Node content, Object owner) {
        if (!pane.isDisplay() && pane.getScene() != null) {
            before = pane.getScene().getFocusOwner();
        }
        shown = content;
        this.owner = owner;
        pane.show(content);
        content.requestFocus();
    }

    @Override
    public void close() {
        pane.hide(true);
    }

    @Override
    public void close(Object owner) {
        if (isOpen() && owner.equals(this.owner)) {
            close();
        }
    }

    @Override
    public Optional<Path> file(String title) {
        return choosing.file(title, pane.getScene().getWindow());
    }

    @Override
    public Optional<Path> newFile(String title, String name) {
        return choosing.newFile(title, name, pane.getScene().getWindow());
    }

    @Override
    public boolean isOpen() {
        return pane.isDisplay();
    }
}
