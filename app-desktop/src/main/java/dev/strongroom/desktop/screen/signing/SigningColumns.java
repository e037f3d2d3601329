package dev.strongroom.desktop.screen.signing;

import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of what is ready and of what is out there. */
final class SigningColumns {
    private static final int ROW = 32;
    private final SigningViewModel model;
    private final Messages messages;
    private final Formats formats;

    SigningColumns(SigningViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addReady(TableView<ColdPayment> table) {
        Columns<ColdPayment> columns = new Columns<>(messages, formats);
        TableColumn<ColdPayment, ColdPayment> in = new TableColumn<>("");
        in.setPrefWidth(40);
        in.setMaxWidth(40);
        in.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        in.setCellFactory(_ -> new ChoiceCell());
        columns.lay(
                table,
                ROW,
                List.of(
                        in,
                        columns.text(messages.get("signing.kind"), 78, payment -> messages.name(payment.kind())),
                        columns.amount(messages.get("signing.amount"), 212, ColdPayment::amount),
                        columns.brief(
                                messages.get("signing.to"),
                                126,
                                payment -> payment.to().text()),
                        columns.brief(
                                messages.get("signing.from"),
                                126,
                                payment -> payment.from().text()),
                        columns.text(
                                messages.get("signing.fee-cap"),
                                94,
                                payment -> formats.coins(payment.from().network(), payment.feeCap())),
                        columns.hover(messages.get("signing.refused-before"), 64, this::refusedBefore)));
    }

    private String refusedBefore(ColdPayment payment) {
        return payment.refusedBefore() == null
                ? ""
                : messages.refusal(
                        payment.refusedBefore().code(), payment.refusedBefore().reason());
    }

    void addOutstanding(TableView<OutstandingPayment> table) {
        Columns<OutstandingPayment> columns = new Columns<>(messages, formats);
        TableColumn<OutstandingPayment, String> age =
                columns.text(messages.get("signing.age"), 58, payment -> formats.age(payment.since()));
        TableExport.type(age, payment -> Cell.of(payment.since()));
        TableColumn<OutstandingPayment, String> slot =
                columns.text(messages.get("signing.slot"), 194, payment -> formats.shortPlace(payment.slot()));
        slot.setCellFactory(_ -> new PlaceCell());
        columns.lay(
                table,
                ROW,
                List.of(
                        age,
                        columns.text(messages.get("signing.state"), 94, payment -> messages.name(payment.state())),
                        columns.text(messages.get("signing.route"), 58, payment -> messages.name(payment.route())),
                        columns.amount(messages.get("signing.amount"), 216, OutstandingPayment::amount),
                        columns.brief(
                                messages.get("signing.to"),
                                126,
                                payment -> payment.to().text()),
                        slot));
    }

    /** Written anew with every beat: a place that runs out counts down. */
    private final class PlaceCell extends TableCell<OutstandingPayment, String> {
        PlaceCell() {
            textProperty()
                    .bind(Bindings.createStringBinding(
                            this::place,
                            model.outstanding().beats(),
                            tableRowProperty().flatMap(TableRow::itemProperty)));
        }

        private String place() {
            OutstandingPayment payment =
                    getTableRow() == null ? null : getTableRow().getItem();
            return payment == null ? "" : formats.shortPlace(payment.slot());
        }
    }

    private final class ChoiceCell extends TableCell<ColdPayment, ColdPayment> {
        private final CheckBox box = new CheckBox();

        ChoiceCell() {
            box.setAccessibleText(messages.get("signing.choose"));
        }

        @Override
        protected void updateItem(@Nullable ColdPayment payment, boolean empty) {
            super.updateItem(payment, empty);
            setGraphic(payment == null || empty ? null : box);
            if (payment != null) {
                box.setSelected(model.chosen().contains(payment.withdrawal()));
                box.setOnAction(_ -> model.choose(payment, box.isSelected()));
            }
        }
    }
}
