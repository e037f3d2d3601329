package dev.strongroom.desktop.screen.signing;

import dev.strongroom.core.api.OutstandingPayment;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import javafx.util.Subscription;

/** The lower table with its one command; places that run out count down while they are shown. */
final class OutstandingTable {
    private static final Duration BEAT = Duration.seconds(1);
    private final SigningViewModel model;
    private final TableView<OutstandingPayment> table;
    private final Button revoke;
    private final Label why;
    private final Timeline beat;
    private Subscription subscriptions = Subscription.EMPTY;

    OutstandingTable(SigningViewModel model, TableView<OutstandingPayment> table, Button revoke, Label why) {
        this.model = model;
        this.table = table;
        this.revoke = revoke;
        this.why = why;
        table.setItems(model.outstanding().all());
        table.setPlaceholder(new Label(model.messages().get("signing.nothing-outstanding")));
        beat = new Timeline(new KeyFrame(BEAT, _ -> model.outstanding().beat()));
        beat.setCycleCount(Animation.INDEFINITE);
    }

    void onShow() {
        subscriptions = Subscription.combine(
                table.getSelectionModel().selectedItemProperty().subscribe(this::draw),
                model.outstanding().all().subscribe(this::draw),
                model.officerProperty().subscribe(this::draw));
        draw();
        beat.play();
    }

    void onHide() {
        beat.stop();
        subscriptions.unsubscribe();
    }

    private void draw() {
        String reason = model.whyNotRevoke(table.getSelectionModel().getSelectedItem());
        revoke.setDisable(!reason.isEmpty());
        why.setText(reason);
    }

    void revoke() {
        OutstandingPayment payment = table.getSelectionModel().getSelectedItem();
        if (payment != null) {
            model.revoke(payment);
        }
    }
}
