package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressCell;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.HoverCell;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of the plan and of the sweeps. */
final class SweepColumns {
    private static final int ROW = 32;
    private static final int CHOICE = 40;
    private static final int ADDRESS = 150;
    /** What seven digits with decimals and the longest of the usual names take. */
    private static final int AMOUNT = 190;

    private static final int STATE = 150;
    private static final int PAID = 200;

    private final Messages messages;
    private final Formats formats;

    SweepColumns(SweepsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addPlan(TableView<PlanRow> table) {
        TableColumn<PlanRow, String> choice =
                column("", CHOICE, row -> row.line().from().text());
        choice.setMinWidth(CHOICE);
        choice.setMaxWidth(CHOICE);
        choice.setCellFactory(_ -> new ChoiceCell());
        TableColumn<PlanRow, String> verdict = column(messages.get("sweeps.verdict"), 200, this::verdict);
        verdict.setCellFactory(_ -> new TipCell<>(this::verdict));
        lay(
                table,
                List.of(
                        choice,
                        this.<PlanRow>address(
                                messages.get("sweeps.from"),
                                row -> row.line().from().text()),
                        hover(
                                messages.get("sweeps.customer"),
                                90,
                                row -> Objects.requireNonNullElse(row.line().customer(), "–")),
                        number(
                                messages.get("sweeps.held"),
                                AMOUNT,
                                row -> formats.amount(row.line().held())),
                        number(messages.get("sweeps.fee"), 150, row -> fee(row.line())),
                        this.<PlanRow>address(
                                messages.get("sweeps.to"),
                                row -> row.line().to() == null
                                        ? "–"
                                        : row.line().to().text()),
                        verdict));
    }

    void addSweeps(TableView<Sweep> table) {
        TableColumn<Sweep, String> state = column(
                messages.get("deposits.state"),
                STATE,
                sweep -> messages.name(sweep.payment().state()));
        state.setMinWidth(STATE);
        state.setCellFactory(_ -> new TipCell<>(this::ending));
        TableColumn<Sweep, String> age = column(
                messages.get("deposits.age"),
                90,
                sweep -> formats.shortAge(sweep.payment().timing().createdAt()));
        age.setCellFactory(_ ->
                new TipCell<>(sweep -> formats.exact(sweep.payment().timing().createdAt())));
        lay(
                table,
                List.of(
                        hover(
                                messages.get("sweeps.id"),
                                110,
                                sweep -> sweep.payment().id()),
                        state,
                        number(
                                messages.get("deposits.amount"),
                                AMOUNT,
                                sweep -> formats.amount(sweep.payment().order().amount())),
                        this.<Sweep>address(
                                messages.get("sweeps.from"),
                                sweep -> sweep.from().text()),
                        this.<Sweep>address(
                                messages.get("sweeps.to"),
                                sweep -> sweep.payment().order().to().text()),
                        number(messages.get("sweeps.fee"), 150, sweep -> formats.amount(sweep.fee())),
                        paid(),
                        age));
    }

    private TableColumn<Sweep, String> paid() {
        SweepPaid paid = new SweepPaid(messages, formats);
        TableColumn<Sweep, String> column = column(messages.get("sweeps.gas.state"), PAID, paid::brief);
        column.setMinWidth(PAID);
        column.setCellFactory(_ -> new TipCell<>(paid::all));
        return column;
    }

    /** Worth it, under way, or why not; where the address lacks gas, that too. */
    private String verdict(PlanRow row) {
        SweepLine line = row.line();
        if (line.open() != null) {
            return messages.get("sweeps.under-way", line.open());
        }
        if (line.why() != null) {
            return messages.refusal(line.why().code(), line.why().reason());
        }
        return line.gasShort().isZero()
                ? messages.get("sweeps.worth")
                : messages.get("sweeps.worth.gas", formats.amount(line.gasShort()));
    }

    private String fee(SweepLine line) {
        return line.fee() == null ? "–" : formats.amount(line.fee());
    }

    /** Why it ended, or what it waits for. */
    private String ending(Sweep sweep) {
        Note ending = sweep.payment().ending();
        Note note = ending == null ? sweep.payment().flags().waiting() : ending;
        return note == null ? "" : messages.refusal(note.code(), note.reason());
    }

    private static <T> void lay(TableView<T> table, List<TableColumn<T, String>> columns) {
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(columns);
    }

    private <T> TableColumn<T, String> address(String title, Function<T, String> text) {
        TableColumn<T, String> column = column(title, ADDRESS, text);
        column.setMinWidth(ADDRESS);
        column.setCellFactory(_ -> new AddressCell<>(messages));
        return column;
    }

    private static <T> TableColumn<T, String> number(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = hover(title, width, text);
        column.getStyleClass().add("number");
        column.setMinWidth(width);
        return column;
    }

    private static <T> TableColumn<T, String> hover(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = column(title, width, text);
        column.setCellFactory(_ -> new HoverCell<>());
        return column;
    }

    private static <T> TableColumn<T, String> column(String title, double width, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false); // the core's order: what is worth it first
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
        return column;
    }

    /** A box that is there to be ticked where the line can be chosen. */
    private final class ChoiceCell extends TableCell<PlanRow, String> {
        private final CheckBox box = new CheckBox();
        private @Nullable PlanRow bound;

        ChoiceCell() {
            box.setAccessibleText(messages.get("sweeps.choice"));
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            if (bound != null) {
                box.selectedProperty().unbindBidirectional(bound.chosenProperty());
                bound = null;
            }
            PlanRow row = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(null);
            setGraphic(row == null ? null : box);
            if (row != null) {
                bound = row;
                box.selectedProperty().bindBidirectional(row.chosenProperty());
                box.setDisable(!row.canBeChosen());
            }
        }
    }
}
