package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.TabLine;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** One setting: what holds, the draft that waits, the history. */
final class SettingPane extends BorderPane {
    private final SettingsViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final Label title = new Label();
    private final Label help = new Label();
    private final Label holds = new Label();
    private final StringProperty draftTitle = new SimpleStringProperty("");
    private final BooleanProperty hasDraft = new SimpleBooleanProperty();
    private final TabLine<SettingTab> tabs;
    private final HoldsPane document;
    private final VersionPane draft;
    private final HistoryPane history;

    SettingPane(SettingsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.document = new HoldsPane(model);
        this.draft = new VersionPane(model);
        this.history = new HistoryPane(model);
        getStyleClass().add("detail");
        title.getStyleClass().add("detail-amount");
        help.setWrapText(true);
        holds.setWrapText(true);
        holds.getStyleClass().add(Styles.TEXT_MUTED);
        HBox line = new HBox();
        tabs = new TabLine<>(line, SettingTab.values(), model.tabProperty(), this::name, draftTitle);
        tabs.showWhile(SettingTab.DRAFT, hasDraft);
        VBox head = new VBox(title, help, holds, line);
        head.getStyleClass().add("detail-head");
        setTop(head);
    }

    private String name(SettingTab tab) {
        return tab == SettingTab.DRAFT ? draftTitle.get() : messages.name(tab);
    }

    /** Shows what changes by itself from now on. */
    Subscription follow() {
        return Subscription.combine(
                tabs.follow(), document.follow(), model.tabProperty().subscribe(this::turn));
    }

    private void turn(SettingTab tab) {
        setCenter(
                switch (tab) {
                    case HOLDS -> document;
                    case DRAFT -> draft;
                    case HISTORY -> history;
                });
    }

    void show(SettingDetail detail) {
        Labels labels = model.labels(detail.name());
        title.setText(labels.title());
        help.setText(labels.help(FieldPath.ROOT));
        holds.setText(holds(detail.holds()));
        SettingVersion waiting = detail.draft();
        hasDraft.set(waiting != null);
        draftTitle.set(waiting == null ? "" : messages.get("settings.draft", Long.toString(waiting.version())));
        document.show(detail);
        draft.show(detail, waiting);
        history.show(detail);
    }

    private String holds(SettingVersion version) {
        return version.version() == 0 || version.decidedBy() == null
                ? messages.get("settings.holds.defaults")
                : messages.get(
                        "settings.holds",
                        Long.toString(version.version()),
                        when(version.decidedAt()),
                        version.author().id(),
                        version.decidedBy().id());
    }

    private String when(@Nullable Instant at) {
        return at == null ? "–" : formats.exact(at);
    }
}
