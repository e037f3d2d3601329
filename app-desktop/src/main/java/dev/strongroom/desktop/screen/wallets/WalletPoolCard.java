package dev.strongroom.desktop.screen.wallets;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How many wallets a network has in each tier, and what those hold together. */
final class WalletPoolCard extends VBox {
    private static final int SYMBOL = 44;
    private final WalletPool pool;
    private final Messages messages;
    private final Formats formats;

    WalletPoolCard(WalletPool pool, Messages messages, Formats formats) {
        this.pool = pool;
        this.messages = messages;
        this.formats = formats;
        getStyleClass().addAll("tile", "pool-card");
        setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(head(), sums());
    }

    private HBox head() {
        Label name = new Label(ArrivalFacts.network(pool.network()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, name, space);
        head.setAlignment(Pos.CENTER_LEFT);
        long frozen = pool.count(WalletState.FROZEN);
        if (frozen > 0) {
            Label word =
                    StateLabel.of("mdal-lock", messages.get("wallets.card.frozen", frozen), StateLabel.Tone.WARNING);
            word.setMinWidth(USE_PREF_SIZE);
            head.getChildren().add(word);
        }
        return head;
    }

    private GridPane sums() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("tile-lines");
        grid.getColumnConstraints().add(new ColumnConstraints(SYMBOL));
        for (WalletTier tier : WalletFilter.TIERS) {
            ColumnConstraints sums = new ColumnConstraints();
            sums.setHgrow(Priority.ALWAYS);
            sums.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(sums);
            grid.add(
                    muted(messages.get("wallets.card.tier", messages.name(tier), pool.count(tier))),
                    grid.getColumnConstraints().size() - 1,
                    0);
        }
        pool.tokens().forEach(token -> addLine(grid, token));
        return grid;
    }

    private void addLine(GridPane grid, Token token) {
        int row = grid.getRowCount();
        grid.add(muted(token.symbol()), 0, row);
        for (int i = 0; i < WalletFilter.TIERS.size(); i++) {
            Label sum = new Label(pool.total(WalletFilter.TIERS.get(i), token)
                    .map(units -> formats.number(token, units))
                    .orElse("–"));
            sum.getStyleClass().add("numeric");
            sum.setMinWidth(USE_PREF_SIZE);
            grid.add(sum, i + 1, row);
        }
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return label;
    }
}
