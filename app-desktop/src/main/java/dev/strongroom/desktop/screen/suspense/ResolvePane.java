package dev.strongroom.desktop.screen.suspense;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingLines;
import dev.strongroom.desktop.ui.ProblemLine;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The ways out with their fields, and the entry that the chosen one would make. */
final class ResolvePane extends VBox {
    private static final int INDENT = 24;
    private static final int REASON_ROWS = 2;
    private final ResolveForm form;
    private final Messages messages;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox preview = new VBox();
    private final Subscription subscriptions;

    ResolvePane(ResolveForm form) {
        this.form = form;
        this.messages = form.messages();
        setSpacing(10);
        preview.getStyleClass().add("preview");
        preview.setId("preview");
        VBox ways = new VBox();
        ways.getStyleClass().add("ways");
        for (Kind kind : Kind.values()) {
            ways.getChildren().add(way(kind));
        }
        TextArea reason = new TextArea();
        reason.setId("suspense-reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(REASON_ROWS);
        reason.textProperty().bindBidirectional(form.fields().reasonProperty());
        getChildren()
                .addAll(
                        ways,
                        field(messages.get("suspense.reason"), reason, Field.REASON),
                        preview,
                        new ProblemLine(form.problems(), Field.ALL));
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                form.fields().kindProperty().set((Kind) now.getUserData());
            }
        });
        subscriptions = Subscription.combine(
                form.fields().kindProperty().subscribe(this::choose),
                form.previewProperty().subscribe(this::draw),
                form.secondLookProperty().subscribe((_, look) -> confirm(look)));
    }

    /** It is drawn no more. */
    void stop() {
        subscriptions.unsubscribe();
    }

    private VBox way(Kind kind) {
        String closed = form.fields().whyNot(kind);
        RadioButton button = new RadioButton(words(kind));
        button.setId("way-" + kind.name());
        button.setToggleGroup(group);
        button.setUserData(kind);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setDisable(!closed.isEmpty());
        VBox box = new VBox(4, button);
        if (!closed.isEmpty()) {
            box.getChildren().add(indented(muted(closed)));
        } else if (kind == Kind.CREDIT) {
            box.getChildren().add(only(kind, customer()));
        } else if (kind == Kind.REFUND) {
            box.getChildren().add(only(kind, recipient()));
        }
        return box;
    }

    private String words(Kind kind) {
        SuspenseItem item = form.item();
        return switch (kind) {
            case MATCH -> match(item);
            case CREDIT -> messages.get("suspense.way.credit");
            case REFUND -> messages.get("suspense.way.refund");
            case WRITE_OFF ->
                item.isMissing() ? messages.get("suspense.way.loss") : messages.get("suspense.way.write-off");
        };
    }

    private String match(SuspenseItem item) {
        if (item.owner() == null) {
            return messages.get("suspense.way.match-nobody");
        }
        return item.isMissing()
                ? messages.get("suspense.way.charge", item.owner())
                : messages.get("suspense.way.match", item.owner());
    }

    private VBox customer() {
        TextField customer = new TextField();
        customer.setId("suspense-customer");
        customer.textProperty().bindBidirectional(form.fields().customerProperty());
        return field(messages.get("suspense.customer"), customer, Field.CUSTOMER);
    }

    private VBox recipient() {
        TextField to = new TextField();
        to.setId("suspense-to");
        to.getStyleClass().add("address-field");
        to.textProperty().bindBidirectional(form.fields().toProperty());
        VBox box = field(messages.get("suspense.to"), to, Field.TO);
        box.getChildren().add(muted(messages.get("suspense.to.help")));
        return box;
    }

    /** Drawn only while this way is chosen. */
    private Node only(Kind kind, Node fields) {
        fields.visibleProperty().bind(form.fields().kindProperty().isEqualTo(kind));
        fields.managedProperty().bind(fields.visibleProperty());
        return indented(fields);
    }

    private static Node indented(Node node) {
        VBox.setMargin(node, new Insets(0, 0, 0, INDENT));
        return node;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }

    private VBox field(String name, Node input, Field field) {
        input.setAccessibleText(name);
        return new VBox(4, muted(name), input, new ProblemLine(form.problems(), field));
    }

    private void choose(@Nullable Kind kind) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == kind)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    private void draw(Preview now) {
        Label title = new Label(messages.get("suspense.preview"));
        title.getStyleClass().add("section-title");
        preview.getChildren().setAll(title);
        if (now.found() == null) {
            preview.getChildren().add(muted(now.text()));
            return;
        }
        preview.getChildren().add(new PostingLines(now.lines(), messages, form.formats()));
        if (now.needsSecond()) {
            Label second = StateLabel.of("mdal-group", messages.get("suspense.second"), StateLabel.Tone.WARNING);
            second.setWrapText(true);
            preview.getChildren().add(second);
        }
    }

    private void confirm(ResolveForm.@Nullable SecondLook look) {
        if (look != null) {
            form.said().dialogs().show(new ConfirmBox(form, look), form);
        }
    }
}
