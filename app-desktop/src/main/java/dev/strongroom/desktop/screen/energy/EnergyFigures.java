package dev.strongroom.desktop.screen.energy;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The figures of a wallet side by side, each with its name below; dashes where nothing is known. */
final class EnergyFigures extends GridPane {
    private static final String UNKNOWN = "–";
    private final Messages messages;
    private final Formats formats;

    EnergyFigures(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        getStyleClass().add("tile-lines");
    }

    void show(EnergyWallet wallet) {
        List<String> names = List.of(
                messages.get("energy.staked"),
                messages.get("energy.lent"),
                messages.get("energy.unfreezing"),
                messages.get("energy.collectable"),
                messages.get("energy.now"),
                messages.get("energy.a-day"),
                messages.get("energy.sweeps"));
        List<String> values = List.of(
                formats.amount(wallet.staked()),
                formats.amount(wallet.lent()),
                formats.amount(wallet.unfreezing()),
                formats.amount(wallet.collectable()),
                formats.count(wallet.energyNow()),
                formats.count(wallet.energyADay()),
                formats.count(wallet.sweeps()));
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < names.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / names.size());
            getColumnConstraints().add(column);
            Label value = new Label(wallet.why() == null ? values.get(i) : UNKNOWN);
            value.getStyleClass().add("tile-amount");
            Label name = new Label(names.get(i));
            name.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            name.setWrapText(true);
            add(value, i, 0);
            add(name, i, 1);
        }
    }
}
