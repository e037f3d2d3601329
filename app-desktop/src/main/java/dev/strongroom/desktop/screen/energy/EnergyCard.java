package dev.strongroom.desktop.screen.energy;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import dev.strongroom.desktop.ui.StateLabel;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How one hot wallet stands, what of it is under way, and what can be asked for. Its buttons stay as figures change.
 */
final class EnergyCard extends VBox {
    private final EnergyViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final HBox state = new HBox();
    private final EnergyFigures figures;
    private final Label next = wrapped();
    private final Label why = wrapped();
    private final VBox underWay = new VBox();
    private final Label whyNot = wrapped();
    private final Map<EnergyStep, Button> buttons = new EnumMap<>(EnergyStep.class);
    private EnergyWallet wallet;

    EnergyCard(EnergyWallet first, EnergyViewModel model) {
        this.wallet = first;
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.figures = new EnergyFigures(messages, formats);
        getStyleClass().addAll("tile", "energy-card");
        why.getStyleClass().add("problem");
        next.getStyleClass().add(Styles.TEXT_MUTED);
        whyNot.getStyleClass().add(Styles.TEXT_MUTED);
        getChildren().addAll(head(first), why, figures, next, underWay, commands());
    }

    private HBox head(EnergyWallet of) {
        Label name = new Label(ArrivalFacts.network(of.wallet().network()));
        name.getStyleClass().add(Styles.TEXT_BOLD);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        state.setAlignment(Pos.CENTER_RIGHT);
        HBox line = new HBox(12, name, new AddressLabel(of.wallet().text(), "", messages), space, state);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox commands() {
        HBox line = new HBox(
                8,
                button(EnergyStep.STAKE, messages.get("energy.stake")),
                button(EnergyStep.UNSTAKE, messages.get("energy.unstake")),
                button(EnergyStep.COLLECT, messages.get("energy.collect")),
                whyNot);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(whyNot, Priority.ALWAYS);
        return line;
    }

    private Button button(EnergyStep step, String text) {
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("energy-" + step.name().toLowerCase(Locale.ROOT));
        button.setOnAction(_ -> ask(step));
        buttons.put(step, button);
        return button;
    }

    private void ask(EnergyStep step) {
        EnergyForm form = model.form(step, wallet);
        model.said().dialogs().show(new EnergyBox(form), form);
    }

    /** The same wallet as it stands now. */
    void show(EnergyWallet now) {
        wallet = now;
        state.getChildren().setAll(state(now));
        figures.show(now);
        say(why, now.why() == null ? "" : model.unknown(now.why()));
        say(
                next,
                now.nextAt() == null
                        ? ""
                        : messages.get("energy.next", formats.exact(now.nextAt()), model.left(now.nextAt())));
        underWay.getChildren().clear();
        if (!now.underWay().isEmpty()) {
            underWay.getChildren()
                    .setAll(new Section(
                            messages.get("energy.under-way"),
                            now.underWay().stream().map(this::line).toArray(Node[]::new)));
        }
        underWay.setManaged(!now.underWay().isEmpty());
        showCommands();
    }

    /** What can be asked for changes with the one who sits here, too. */
    void showCommands() {
        buttons.forEach((step, button) ->
                button.setDisable(!model.commands().whyNot(step, wallet).isEmpty()));
        whyNot.setText(model.whyNot(wallet));
    }

    private Label state(EnergyWallet now) {
        if (now.why() != null) {
            return StateLabel.of("mdal-cloud_off", messages.get("energy.state.unknown"), StateLabel.Tone.WARNING);
        }
        return now.staked().isZero()
                ? StateLabel.of("mdmz-power_off", messages.get("energy.state.none"), StateLabel.Tone.QUIET)
                : StateLabel.of("mdal-flash_on", messages.get("energy.state.staked"), StateLabel.Tone.SUCCESS);
    }

    /** A step under way, with the state it is in and what it waits for; pressed it opens among the payments out. */
    private Node line(Withdrawal row) {
        EnergyStep step = row.order().energy();
        String what = step == null
                ? formats.amount(row.order().amount())
                : messages.get(
                        "energy.step-amount",
                        messages.name(step),
                        formats.amount(row.order().amount()));
        Hyperlink open = new Hyperlink(what);
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> model.toWithdrawal(row.id()));
        Label facts = wrapped();
        facts.setText(String.join("  ·  ", model.facts(row)));
        facts.getStyleClass().add(Styles.TEXT_MUTED);
        HBox line = new HBox(8, open, facts);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(facts, Priority.ALWAYS);
        return line;
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setManaged(!text.isEmpty());
        label.setVisible(label.isManaged());
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
