package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All sources, how far those are that were taken out of use, and the button that does it. */
final class SourcesBox extends VBox {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 460;
    private static final int NAMES = 150;
    private final SourceCommands commands;
    private final Messages messages;
    private final Formats formats;
    private final PoolsViewModel model;
    private final Dialogs dialogs;

    SourcesBox(List<SourceDetail> sources, PoolsViewModel model) {
        this.model = model;
        this.dialogs = model.said().dialogs();
        this.commands = model.sources();
        this.messages = model.messages();
        this.formats = model.formats();
        getStyleClass().add("dialog-box");
        setId("sources-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setFocusTraversable(true);
        Label title = new Label(messages.get("pools.sources.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        VBox list = new VBox(12);
        sources.forEach(source -> list.getChildren().add(section(source)));
        if (sources.isEmpty()) {
            list.getChildren().add(new Label(messages.get("pools.none")));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HEIGHT);
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> dialogs.close());
        HBox buttons = new HBox(back);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, scroll, buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                back.requestFocus();
            }
        });
    }

    private Section section(SourceDetail detail) {
        PoolSource source = detail.source();
        Facts facts = new Facts(NAMES)
                .add(messages.get("pools.source.kind"), messages.name(source.kind()))
                .add(
                        messages.get("pools.source.signer"),
                        source.signer().isEmpty() ? messages.get("pools.source.nobody") : source.signer())
                .add(
                        messages.get("pools.source.used"),
                        source.size() == null
                                ? messages.get("pools.source.used.endless", formats.count(source.used()))
                                : messages.get(
                                        "pools.source.used.line",
                                        formats.count(source.used()),
                                        formats.count(source.size())))
                .add(messages.get("pools.source.imported"), formats.exact(source.importedAt()))
                .add(messages.get("pools.source.id"), Formats.brief(source.id()));
        PoolRotation rotation = detail.rotation();
        if (rotation == null) {
            facts.note(source.inForce() ? "" : messages.get("pools.source.not-in-force"));
            return new Section(ArrivalFacts.network(source.network()), facts, rotate(detail));
        }
        facts.add(messages.get("pools.rotation.state"), commands.state(rotation))
                .add(
                        messages.get("pools.rotation.by"),
                        messages.get(
                                "pools.rotation.by.line",
                                rotation.order().by().id(),
                                formats.exact(rotation.order().at())))
                .add(messages.get("pools.rotation.why"), rotation.order().reason());
        return new Section(ArrivalFacts.network(source.network()), facts);
    }

    private Button fromFile(PoolSource source) {
        Button button = new Button(messages.get("pools.assign.file"));
        button.getStyleClass().add("source-assign");
        button.setMnemonicParsing(false);
        button.setDisable(model.session().isLocked());
        button.setOnAction(_ -> {
            dialogs.close();
            dialogs.file(messages.get("pools.assign.file.title", ArrivalFacts.network(source.network())))
                    .ifPresent(file -> model.assign().assignFile(source.network(), file));
        });
        return button;
    }

    private VBox rotate(SourceDetail detail) {
        String closed = commands.whyNotRotate(detail);
        Button button = new Button(messages.get("pools.rotate"));
        button.getStyleClass().add("source-rotate");
        button.setMnemonicParsing(false);
        button.setDisable(!closed.isEmpty());
        button.setOnAction(_ -> {
            dialogs.close();
            commands.rotate(detail);
        });
        Label why = new Label(closed);
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setManaged(!closed.isEmpty());
        HBox buttons = new HBox(8, button);
        if (detail.isImported()) {
            buttons.getChildren().add(fromFile(detail.source()));
        }
        return new VBox(4, buttons, why);
    }
}
