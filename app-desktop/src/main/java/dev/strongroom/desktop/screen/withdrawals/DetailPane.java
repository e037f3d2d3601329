package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingsPane;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The right side: head, tabs, and the strip of approvals with the commands. */
final class DetailPane extends BorderPane {
    private final Messages messages;
    private final DetailHead head;
    private final SummaryPane summary;
    private final EvidencePane evidence;
    private final DecodedPane decoded;
    private final PostingsPane journal;
    private final TimelinePane timeline;
    private final ApprovalStrip strip;
    private final TabPane tabs = new TabPane();
    private final Label nothing = new Label();
    private final PauseTransition settle =
            new PauseTransition(Duration.millis(WithdrawalsViewModel.SETTLING.toMillis() + 20.0));

    DetailPane(WithdrawalsViewModel model, ReviewCommands commands) {
        messages = model.messages();
        head = new DetailHead(model);
        summary = new SummaryPane(model);
        evidence = new EvidencePane(model);
        decoded = new DecodedPane(model);
        journal = new PostingsPane(messages, model.formats()).linked(model::toLedger);
        timeline = new TimelinePane(model);
        strip = new ApprovalStrip(model, commands);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        tabs.getTabs()
                .setAll(
                        tab(messages.get("detail.summary"), summary),
                        tab(messages.get("detail.evidence"), evidence),
                        tab(messages.get("detail.decoded"), decoded),
                        tab(messages.get("detail.journal"), journal),
                        tab(messages.get("detail.timeline"), timeline));
        nothing.setText(messages.get("detail.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        getStyleClass().add("detail");
        settle.setOnFinished(_ -> strip.settled());
        show(null);
    }

    private static Tab tab(String title, VBox content) {
        content.getStyleClass().add("detail-tab");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Tab tab = new Tab(title, scroll);
        tab.setClosable(false);
        return tab;
    }

    void show(@Nullable Detail detail) {
        settle.stop();
        if (detail == null) {
            setTop(null);
            setBottom(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        head.show(detail);
        summary.show(detail);
        evidence.show(detail);
        decoded.show(detail);
        journal.show(detail.postings());
        timeline.show(detail);
        strip.show(detail);
        setTop(head);
        setCenter(tabs);
        setBottom(strip);
        settle.playFromStart();
    }

    void showEvidence() {
        tabs.getSelectionModel().select(1);
    }

    void stop() {
        settle.stop();
    }
}
