package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the pool of one network stands, and what to do where it is low. */
final class PoolCard extends VBox {
    private static final int GAUGE = 6;
    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private final PoolStatistics pool;
    private final Messages messages;
    private final Formats formats;

    PoolCard(PoolStatistics pool, Messages messages, Formats formats) {
        this.pool = pool;
        this.messages = messages;
        this.formats = formats;
        getStyleClass().addAll("tile", "pool-card");
        setMaxHeight(Double.MAX_VALUE);
        PoolLevel level = PoolLevel.of(pool);
        pseudoClassStateChanged(OUT, level == PoolLevel.DRY);
        getChildren().addAll(head(level), counts(), gauge(), below());
        String advice = advice(level);
        if (!advice.isEmpty()) {
            Label label = new Label(advice);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
    }

    private HBox head(PoolLevel level) {
        Label name = new Label(ArrivalFacts.network(pool.network()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label word = StateLabel.of(level.icon(), messages.name(level), level.tone());
        word.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, name, space, word);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** What can be given stands first; it is not the count of a state, as its source has to be in force. */
    private GridPane counts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tile-lines");
        WalletState[] states = WalletState.values();
        for (int i = 0; i < states.length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / states.length);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
            long count = states[i] == WalletState.AVAILABLE
                    ? pool.available()
                    : pool.counts().getOrDefault(states[i], 0L);
            Label number = new Label(formats.count(count));
            number.getStyleClass().add("tile-amount");
            grid.add(number, i, 0);
            grid.add(muted(messages.name(states[i])), i, 1);
        }
        return grid;
    }

    private Node gauge() {
        ProgressBar gauge = new ProgressBar(Math.min(1.0, (double) pool.available() / pool.threshold()));
        gauge.getStyleClass().add("gauge");
        gauge.pseudoClassStateChanged(OUT, pool.isLow());
        gauge.setMaxWidth(Double.MAX_VALUE);
        gauge.setMinHeight(GAUGE);
        gauge.setPrefHeight(GAUGE);
        gauge.setAccessibleText(threshold());
        return gauge;
    }

    private String threshold() {
        return messages.get("pools.card.threshold", formats.count(pool.available()), formats.count(pool.threshold()));
    }

    private HBox below() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        String left = pool.remaining() == null
                ? messages.get("pools.card.endless")
                : messages.get("pools.card.remaining", formats.count(pool.remaining()));
        return new HBox(8, muted(threshold()), space, muted(left));
    }

    private String advice(PoolLevel level) {
        return switch (level) {
            case ENOUGH -> "";
            case LOW -> messages.get("pools.advice.low");
            case ENDING -> messages.get("pools.advice.ending");
            case DRY -> messages.get("pools.advice.dry");
        };
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return label;
    }
}
