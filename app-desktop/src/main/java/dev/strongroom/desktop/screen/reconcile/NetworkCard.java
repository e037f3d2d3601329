package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How one network stands, and a way to its newest run. */
final class NetworkCard extends VBox {
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private final Messages messages;
    private final Formats formats;

    NetworkCard(ReconciliationStatus status, Messages messages, Formats formats, Runnable show) {
        this.messages = messages;
        this.formats = formats;
        getStyleClass().addAll("tile", "pool-card");
        setMaxHeight(Double.MAX_VALUE);
        NetworkLook look = NetworkLook.of(status);
        pseudoClassStateChanged(OUT, look == NetworkLook.DIFFERS);
        Label name = new Label(ArrivalFacts.network(status.network()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Label word = StateLabel.of(look.icon(), messages.name(look), look.tone());
        word.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, space(), word);
        head.setAlignment(Pos.CENTER_LEFT);
        Button open = new Button(messages.get("reconcile.lines"));
        open.setId("lines-" + status.network().namespace());
        open.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        open.setMnemonicParsing(false);
        open.setMinWidth(USE_PREF_SIZE);
        open.setAccessibleText(messages.get("reconcile.lines") + " " + name.getText());
        open.setDisable(status.last() == null);
        open.setOnAction(_ -> show.run());
        HBox foot = new HBox(8, muted(last(status)), space(), open);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, foot);
        if (status.failure() != null) {
            Label failure = new Label(why(status.failure()));
            failure.setWrapText(true);
            failure.setMinHeight(USE_PREF_SIZE);
            getChildren().add(failure);
        }
    }

    private String why(ReconciliationFailure failure) {
        String age = formats.age(failure.at());
        // what is said of a node that does not answer is about payments, and nothing was paid here
        return failure.problem().code().startsWith("node.")
                ? messages.get("reconcile.failed.node", age)
                : messages.get(
                        "reconcile.failed",
                        age,
                        messages.refusal(
                                failure.problem().code(), failure.problem().reason()));
    }

    private String last(ReconciliationStatus status) {
        ReconciliationRun run = status.last();
        return run == null
                ? messages.get("reconcile.card.never")
                : messages.get(
                        "reconcile.card.last",
                        formats.age(run.at()),
                        formats.count(run.result().block().height()));
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return label;
    }
}
