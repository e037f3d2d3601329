package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.key.RecordedAddress;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What came of work with a vault: one sentence, then what the vault says of itself. */
public final class FactsPane extends VBox {
    /** How good the news is: icon and colour. */
    enum Mood {
        GOOD,
        HELD,
        BAD
    }

    public FactsPane() {
        getStyleClass().add("facts");
        clear();
    }

    void clear() {
        getChildren().clear();
        setVisible(false);
        setManaged(false);
    }

    /** Adds a sentence. */
    void say(Mood mood, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("banner", style(mood));
        label.setGraphic(new FontIcon(mood == Mood.GOOD ? "mdal-check_circle" : "mdal-error"));
        getChildren().add(label);
        setVisible(true);
        setManaged(true);
    }

    private static String style(Mood mood) {
        return switch (mood) {
            case GOOD -> "good";
            case HELD -> "held";
            case BAD -> "bad";
        };
    }

    /** Adds what a vault says of itself. */
    void add(VaultFacts facts, Messages messages) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        row(grid, messages.get("vault.id"), facts.id(), "address");
        row(
                grid,
                messages.get("vault.generation"),
                messages.get("vault.generation.text", facts.generation(), facts.passwords()),
                "fact");
        row(
                grid,
                messages.get("vault.journal"),
                messages.get(facts.journalBegun() ? "vault.journal.begun" : "vault.journal.none"),
                "fact");
        row(grid, messages.get("vault.fingerprint"), facts.fingerprint(), "fact");
        for (RecordedAddress address : facts.addresses()) {
            row(grid, address.network().namespace(), Formats.groups(address.text()), "address");
        }
        getChildren().add(grid);
    }

    private static void row(GridPane grid, String name, String value, String style) {
        Label label = new Label(name);
        label.getStyleClass().add("line-name");
        Label text = new Label(value);
        text.setWrapText(true);
        text.getStyleClass().add(style);
        grid.addRow(grid.getRowCount(), label, text);
    }
}
