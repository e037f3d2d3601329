package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.math.BigInteger;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The newest run of a network: after which block, who asked, and both sides of each asset and tier. */
final class RunPane extends BorderPane {
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox content = new VBox();

    RunPane(ReconcileViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        content.getStyleClass().add("detail-tab");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(head);
        setCenter(scroll);
    }

    void show(ReconciliationRun run) {
        Reconciliation result = run.result();
        Label name = new Label(ArrivalFacts.network(result.network()));
        name.getStyleClass().add("detail-amount");
        head.getChildren().setAll(name);
        Label hash = new Label(Formats.groups(result.block().hash()));
        hash.setWrapText(true);
        hash.getStyleClass().add("numeric");
        Facts facts = new Facts()
                .add(
                        messages.get("reconcile.at"),
                        messages.get("reconcile.when", formats.exact(run.at()), formats.age(run.at())))
                .add(messages.get("reconcile.by"), by(run))
                .add(
                        messages.get("reconcile.block"),
                        formats.count(result.block().height()))
                .add(
                        messages.get("reconcile.block.time"),
                        formats.exact(result.block().time()))
                .add(messages.get("reconcile.block.hash"), hash);
        content.getChildren()
                .setAll(
                        new Section(messages.get("reconcile.run"), facts),
                        new Section(messages.get("reconcile.lines"), lines(result)));
    }

    private String by(ReconciliationRun run) {
        return switch (run.by().toString()) {
            case "system:daily" -> messages.get("reconcile.by.daily");
            case "system:hourly" -> messages.get("reconcile.by.hourly");
            case "system:desk" -> messages.get("reconcile.by.desk");
            default -> run.by().id();
        };
    }

    private GridPane lines(Reconciliation result) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("posting-lines");
        grid.addRow(
                0,
                muted(messages.get("reconcile.asset")),
                muted(messages.get("reconcile.tier")),
                right(muted(messages.get("reconcile.books"))),
                right(muted(messages.get("reconcile.chain"))),
                right(muted(messages.get("reconcile.difference"))));
        for (Reconciliation.Line line : result.lines()) {
            BigInteger off = line.chain().subtract(line.books());
            Label difference = number(line.asset(), off);
            if (off.signum() != 0) {
                difference.getStyleClass().add("problem");
            }
            grid.addRow(
                    grid.getRowCount(),
                    new Label(formats.symbol(line.asset())),
                    new Label(messages.name(line.tier())),
                    number(line.asset(), line.books()),
                    number(line.asset(), line.chain()),
                    difference);
        }
        return grid;
    }

    private Label number(Asset asset, BigInteger units) {
        String sign = units.signum() < 0 ? "−" : "";
        Label label = new Label(sign + formats.number(new Amount(units.abs(), asset)));
        label.getStyleClass().add("numeric");
        return right(label);
    }

    private static Label right(Label label) {
        GridPane.setHalignment(label, HPos.RIGHT);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return label;
    }
}
