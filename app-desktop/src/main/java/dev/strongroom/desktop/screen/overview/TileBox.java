package dev.strongroom.desktop.screen.overview;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A tile: assets below each other, amounts on the right, and what to do where one is out of bounds. */
final class TileBox extends VBox {
    private static final int GAUGE = 6;
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

    TileBox(Tile tile, Messages messages) {
        getStyleClass().add("tile");
        pseudoClassStateChanged(OUT, tile.isOut());
        Label title =
                new Label(messages.name(tile.kind()), new FontIcon(tile.kind().icon()));
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        GridPane lines = new GridPane();
        lines.getStyleClass().add("tile-lines");
        ColumnConstraints symbol = new ColumnConstraints();
        ColumnConstraints amount = new ColumnConstraints();
        amount.setHgrow(Priority.ALWAYS);
        amount.setHalignment(HPos.RIGHT);
        lines.getColumnConstraints().addAll(symbol, amount);
        tile.lines().forEach(line -> add(lines, line));
        getChildren().add(lines);
        if (tile.lines().isEmpty()) {
            getChildren().add(muted(messages.get("overview.no-wallets")));
        }
        for (String advice : tile.advice()) {
            Label label = StateLabel.of("mdmz-warning", advice, StateLabel.Tone.DANGER);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    private static void add(GridPane lines, Tile.Line line) {
        Label amount = new Label(line.amount());
        amount.getStyleClass().add("tile-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.setTooltip(new Tooltip(line.exact()));
        amount.pseudoClassStateChanged(OUT, line.isOut());
        Label symbol = new Label(line.symbol());
        symbol.setTooltip(new Tooltip(line.symbol()));
        int row = lines.getRowCount();
        lines.addRow(row, symbol, amount);
        if (line.gauge() >= 0) {
            ProgressBar gauge = new ProgressBar(line.gauge());
            gauge.getStyleClass().add("gauge");
            gauge.pseudoClassStateChanged(OUT, line.isOut());
            gauge.setMaxWidth(Double.MAX_VALUE);
            gauge.setMinHeight(GAUGE);
            gauge.setPrefHeight(GAUGE);
            gauge.setAccessibleText(line.gaugeText());
            lines.add(gauge, 0, row + 1, 2, 1);
        }
        if (!line.change().isEmpty() || !line.gaugeText().isEmpty()) {
            lines.add(below(line), 0, row + 2, 2, 1);
        }
    }

    /** What it changed by, and how it stands to its bound. */
    private static HBox below(Tile.Line line) {
        Label change = muted(line.change());
        change.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return new HBox(change, space, muted(line.gaugeText()));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return label;
    }
}
