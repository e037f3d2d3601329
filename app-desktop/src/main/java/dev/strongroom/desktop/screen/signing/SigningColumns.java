package dev.strongroom.desktop.screen.signing;

import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import java.util.List;
import java.util.function.Function;
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
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<ColdPayment, ColdPayment> in = new TableColumn<>("");
        in.setPrefWidth(40);
        in.setMaxWidth(40);
        in.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        in.setCellFactory(_ -> new ChoiceCell());
        TableColumn<ColdPayment, String> amount =
                column(messages.get("signing.amount"), 212, payment -> formats.amount(payment.amount()));
        amount.getStyleClass().add("number");
        TableExport.type(amount, payment -> Cell.amount(payment.amount(), formats));
        table.getColumns()
                .setAll(List.of(
                        in,
                        column(messages.get("signing.kind"), 78, payment -> messages.name(payment.kind())),
                        amount,
                        column(
                                messages.get("signing.to"),
                                126,
                                payment -> Formats.brief(payment.to().text())),
                        column(
                                messages.get("signing.from"),
                                126,
                                payment -> Formats.brief(payment.from().text())),
                        column(
                                messages.get("signing.fee-cap"),
                                94,
                                payment -> formats.coins(payment.from().network(), payment.feeCap())),
                        refusedBefore()));
    }

    private TableColumn<ColdPayment, String> refusedBefore() {
        TableColumn<ColdPayment, String> column =
                column(messages.get("signing.refused-before"), 64, this::refusedBefore);
        column.setCellFactory(_ -> new HoverCell<>());
        return column;
    }

    private String refusedBefore(ColdPayment payment) {
        return payment.refusedBefore() == null
                ? ""
                : messages.refusal(
                        payment.refusedBefore().code(), payment.refusedBefore().reason());
    }

    void addOutstanding(TableView<OutstandingPayment> table) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<OutstandingPayment, String> amount =
                column(messages.get("signing.amount"), 216, payment -> formats.amount(payment.amount()));
        amount.getStyleClass().add("number");
        TableExport.type(amount, payment -> Cell.amount(payment.amount(), formats));
        table.getColumns()
                .setAll(List.of(
                        column(messages.get("signing.age"), 58, payment -> formats.age(payment.since())),
                        column(messages.get("signing.state"), 94, payment -> messages.name(payment.state())),
                        column(messages.get("signing.route"), 58, payment -> messages.name(payment.route())),
                        amount,
                        column(
                                messages.get("signing.to"),
                                126,
                                payment -> Formats.brief(payment.to().text())),
                        slot()));
    }

    /** Written anew with every beat: a place that runs out counts down. */
    private TableColumn<OutstandingPayment, String> slot() {
        TableColumn<OutstandingPayment, String> column =
                column(messages.get("signing.slot"), 194, payment -> formats.shortPlace(payment.slot()));
        column.setCellFactory(_ -> new PlaceCell());
        return column;
    }

    private static <T> TableColumn<T, String> column(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

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
