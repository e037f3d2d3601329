package dev.strongroom.desktop.screen.signing;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.CompareGrid;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.Section;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the signing screen. One primary button at a time: export, then import. */
public final class SigningView implements View {
    private final SigningViewModel model;
    private final Messages messages;
    private OutstandingTable lower;
    private Subscription subscriptions = Subscription.EMPTY;
    private final SetChangeListener<String> choice = _ -> draw();
    private @FXML TableView<ColdPayment> ready;
    private @FXML TableView<OutstandingPayment> outstanding;
    private @FXML Button revoke;
    private @FXML Label whyNotRevoke;
    private @FXML Label totals;
    private @FXML Label batch;
    private @FXML ComboBox<StaffMember> custodian;
    private @FXML Button export;
    private @FXML Button importAnswer;
    private @FXML Label why;
    private @FXML VBox code;
    private @FXML Label words;
    private @FXML HBox grid;
    private @FXML Label request;
    private @FXML MenuButton other;
    private @FXML VBox answer;

    @SuppressWarnings("NullAway.Init")
    public SigningView(SigningViewModel model) {
        this.model = model;
        this.messages = model.messages();
    }

    @FXML
    void initialize() {
        SigningColumns columns = new SigningColumns(model);
        columns.addReady(ready);
        columns.addOutstanding(outstanding);
        ready.setItems(model.ready());
        ready.setPlaceholder(new Label(messages.get("signing.nothing-ready")));
        custodian.setItems(model.custodians());
        custodian.setConverter(new Named<>(StaffMember::name));
        custodian.valueProperty().bindBidirectional(model.custodianProperty());
        lower = new OutstandingTable(model, outstanding, revoke, whyNotRevoke);
    }

    @Override
    public void onShow() {
        model.onShow();
        model.chosen().addListener(choice);
        subscriptions = Subscription.combine(
                model.requests().shownProperty().subscribe(this::drawRequest),
                model.answerProperty().subscribe(this::drawAnswer),
                model.ready().subscribe(this::draw),
                model.requests().all().subscribe(this::drawOthers),
                model.officerProperty().subscribe(_ -> draw()),
                model.custodianProperty().subscribe(_ -> draw()));
        draw();
        lower.onShow();
    }

    @Override
    public void onHide() {
        lower.onHide();
        subscriptions.unsubscribe();
        model.chosen().removeListener(choice);
        model.onHide();
    }

    private void draw() {
        totals.setText(model.totals());
        batch.setText(messages.get(
                "signing.batch-line", model.batch().size(), model.ready().size()));
        String reason = model.whyNotExport();
        why.setText(reason.isEmpty() ? model.hint() : reason);
        export.setDisable(!reason.isEmpty());
    }

    private void drawRequest(@Nullable ColdRequest shown) {
        code.setVisible(shown != null);
        code.setManaged(shown != null);
        drawOthers();
        primary(shown == null ? export : importAnswer, shown == null ? importAnswer : export);
        if (shown != null) {
            words.setText(shown.compareCode());
            CompareGrid shapes = new CompareGrid();
            shapes.show(CompareCode.of(shown.file()), messages);
            grid.getChildren().setAll(shapes);
            request.setText(messages.get(
                    "signing.request-line",
                    shown.id(),
                    shown.items().size(),
                    shown.custodian(),
                    model.formats().exact(shown.expiresAt())));
        }
    }

    private void drawOthers() {
        List<MenuItem> others =
                model.requests().others().stream().map(this::item).toList();
        other.getItems().setAll(others);
        other.setText(messages.get("signing.others", others.size()));
        other.setVisible(!others.isEmpty());
        other.setManaged(other.isVisible());
    }

    private MenuItem item(ColdRequest request) {
        MenuItem item = new MenuItem(model.requests().line(request));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.requests().show(request));
        return item;
    }

    private static void primary(Button now, Button other) {
        other.getStyleClass().remove(Styles.ACCENT);
        if (!now.getStyleClass().contains(Styles.ACCENT)) {
            now.getStyleClass().add(Styles.ACCENT);
        }
    }

    private void drawAnswer(@Nullable ColdAnswer taken) {
        answer.getChildren().clear();
        if (taken != null) {
            VBox lines = new VBox(2);
            model.answerLines().forEach(line -> {
                Label label = new Label(line);
                label.setWrapText(true);
                lines.getChildren().add(label);
            });
            answer.getChildren().add(new Section(messages.get("signing.answer"), lines));
        }
    }

    @FXML
    void export() {
        model.export(this::saveAs);
    }

    @FXML
    void save() {
        ColdRequest shown = model.requests().shownProperty().get();
        if (shown != null) {
            saveAs(shown);
        }
    }

    private void saveAs(ColdRequest made) {
        model.said()
                .dialogs()
                .newFile(messages.get("signing.export"), made.id() + ".request")
                .ifPresent(file -> model.save(made, file));
    }

    @FXML
    void importAnswer() {
        model.said().dialogs().file(messages.get("signing.import")).ifPresent(model::importAnswer);
    }

    @FXML
    void exportReady() {
        TableExport.ask(ready, "ready-to-sign", model.said());
    }

    @FXML
    void exportOutstanding() {
        TableExport.ask(outstanding, "outstanding", model.said());
    }

    @FXML
    void revoke() {
        lower.revoke();
    }
}
