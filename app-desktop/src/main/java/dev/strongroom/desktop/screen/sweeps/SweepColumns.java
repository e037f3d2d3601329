package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepLine;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.TipCell;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The columns of the plan and of the sweeps. What is worth it comes first. */
final class SweepColumns {
    private static final int ROW = 32;
    private static final int CHOICE = 40;
    private static final int ADDRESS = 150;
    /** What seven digits with decimals and the longest of the usual names take. */
    private static final int AMOUNT = 190;

    private static final int FEE = 150;
    private static final int STATE = 150;
    private static final int PAID = 200;

    private final Messages messages;
    private final Formats formats;

    SweepColumns(SweepsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void addPlan(TableView<PlanRow> table) {
        Columns<PlanRow> columns = new Columns<>(messages, formats);
        TableColumn<PlanRow, String> choice =
                columns.text("", CHOICE, row -> row.line().from().text());
        choice.setMinWidth(CHOICE);
        choice.setMaxWidth(CHOICE);
        choice.setCellFactory(_ -> new ChoiceCell());
        TableColumn<PlanRow, String> verdict = columns.text(messages.get("sweeps.verdict"), 200, this::verdict);
        verdict.setCellFactory(_ -> new TipCell<>(this::verdict));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        choice,
                        columns.address(
                                messages.get("sweeps.from"),
                                ADDRESS,
                                row -> row.line().from().text()),
                        columns.hover(
                                messages.get("sweeps.customer"),
                                90,
                                row -> Objects.requireNonNullElse(row.line().customer(), "–")),
                        columns.amount(
                                messages.get("sweeps.held"),
                                AMOUNT,
                                row -> row.line().held()),
                        fee(columns),
                        columns.address(
                                messages.get("sweeps.to"),
                                ADDRESS,
                                row -> row.line().to() == null
                                        ? "–"
                                        : row.line().to().text()),
                        verdict));
    }

    /** What it may cost; nobody reckoned it where it is not worth it anyway. */
    private TableColumn<PlanRow, String> fee(Columns<PlanRow> columns) {
        TableColumn<PlanRow, String> fee = columns.number(messages.get("sweeps.fee"), FEE, row -> fee(row.line()));
        TableExport.type(
                fee,
                row -> row.line().fee() == null
                        ? Cell.of("")
                        : Cell.amount(row.line().fee(), formats));
        return fee;
    }

    void addSweeps(TableView<Sweep> table) {
        Columns<Sweep> columns = new Columns<>(messages, formats);
        TableColumn<Sweep, String> state = columns.text(
                messages.get("deposits.state"),
                STATE,
                sweep -> messages.name(sweep.payment().state()));
        state.setMinWidth(STATE);
        state.setCellFactory(_ -> new TipCell<>(this::ending));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        columns.hover(
                                messages.get("sweeps.id"),
                                110,
                                sweep -> sweep.payment().id()),
                        state,
                        columns.amount(
                                messages.get("deposits.amount"),
                                AMOUNT,
                                sweep -> sweep.payment().order().amount()),
                        columns.address(
                                messages.get("sweeps.from"),
                                ADDRESS,
                                sweep -> sweep.from().text()),
                        columns.address(
                                messages.get("sweeps.to"),
                                ADDRESS,
                                sweep -> sweep.payment().order().to().text()),
                        columns.amount(messages.get("sweeps.fee"), FEE, Sweep::fee),
                        paid(columns),
                        columns.age(
                                messages.get("deposits.age"),
                                90,
                                sweep -> sweep.payment().timing().createdAt())));
    }

    private TableColumn<Sweep, String> paid(Columns<Sweep> columns) {
        SweepPaid paid = new SweepPaid(messages, formats);
        TableColumn<Sweep, String> column = columns.text(messages.get("sweeps.gas.state"), PAID, paid::brief);
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
