package dev.strongroom.desktop.screen.customers;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferPreview;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.Transfers;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unanswered;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is about to give another: as it is typed, the core is asked what it would leave behind. While an
 * answer is unknown, the same fields ask for the same transfer again.
 */
final class TransferForm {
    private final Transfers transfers;
    private final Session session;
    private final Tasks tasks;
    private final Turns turns;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Customer from;
    private final List<Token> tokens;
    private final Unanswered<TransferRequest> unanswered;
    private final Runnable changed;
    private final StringProperty to = new SimpleStringProperty("");
    private final ObjectProperty<Token> token;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Look> look = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();

    /** What the core would make of the fields as they stand. */
    record Look(TransferRequest request, TransferPreview preview) {}

    /**
     * @param tokens of which the customer has something; at least one
     * @param unanswered of all forms, for one may be closed and opened again before the answer is known
     * @param changed after it was asked for, however that ended
     */
    TransferForm(
            Ports ports,
            Session session,
            Tasks tasks,
            Said said,
            Formats formats,
            Customer from,
            List<Token> tokens,
            Unanswered<TransferRequest> unanswered,
            Runnable changed) {
        this.transfers = ports.get(Transfers.class);
        this.session = session;
        this.tasks = tasks;
        this.turns = new Turns(tasks);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.from = from;
        this.tokens = List.copyOf(tokens);
        this.unanswered = unanswered;
        this.changed = changed;
        this.token = new SimpleObjectProperty<>(this.tokens.getFirst());
        to.addListener((_, _, _) -> ask());
        token.addListener((_, _, _) -> ask());
        amount.addListener((_, _, _) -> ask());
        note.addListener((_, _, _) -> ask());
    }

    private void ask() {
        turns.drop();
        look.set(null);
        problem.set("");
        if (to.get().isBlank() || amount.get().isBlank()) {
            return;
        }
        TransferRequest request;
        try {
            request = new TransferRequest(
                    from.id(),
                    to.get().strip(),
                    token.get().parse(amount.get().strip()),
                    note.get().strip());
        } catch (RefusedException e) {
            problem.set(messages.refusal(e));
            return;
        }
        Callable<TransferPreview> work = session.command(by -> transfers.preview(by.actor(), request));
        turns.ask(work, preview -> look.set(new Look(request, preview)), this::notLooked, () -> {});
    }

    private void notLooked(Exception failure) {
        problem.set(
                failure instanceof RefusedException refused
                        ? messages.refusal(refused)
                        : messages.get("customers.transfer.not-looked-up"));
    }

    /** Makes what was looked at. */
    void make() {
        Look seen = look.get();
        if (seen == null || isBusy.get()) {
            return;
        }
        TransferRequest request = seen.request();
        String once = unanswered.key(request);
        Callable<InternalTransfer> work = session.command(by -> transfers.make(by.actor(), once, request));
        problem.set("");
        isBusy.set(true);
        tasks.run(messages.get("customers.transfer.task", formats.amount(request.amount())), _ -> work.call())
                .onSuccess(made -> {
                    unanswered.answered(request);
                    made(made);
                })
                .onError(RefusedException.class, refused -> refused(request, refused))
                .onError(Exception.class, _ -> problem.set(messages.get("customers.transfer.unanswered")))
                .onEnd(() -> {
                    isBusy.set(false);
                    changed.run();
                });
    }

    private void made(InternalTransfer made) {
        said.dialogs().close(this);
        said.notifier()
                .done(messages.get("customers.transfer.done", made.from(), formats.amount(made.amount()), made.to()));
    }

    /** What another core is about may still be made: the same key asks for it again. */
    private void refused(TransferRequest request, RefusedException refused) {
        if (!refused.code().equals("transfer.busy")) {
            unanswered.answered(request);
        }
        problem.set(messages.refusal(refused));
    }

    /** The action with its amount and recipient, where both are known. */
    String action() {
        Look seen = look.get();
        return seen == null
                ? messages.get("customers.transfer.action")
                : messages.get(
                        "customers.transfer.give",
                        formats.amount(seen.request().amount()),
                        seen.request().to());
    }

    void close() {
        turns.drop();
        said.dialogs().close(this);
    }

    /** What a customer would have, {@code 5,000 → 3,500 USDT}. */
    String change(Amount before, Amount after) {
        return messages.get("customers.transfer.change", formats.number(before), formats.amount(after));
    }

    Customer from() {
        return from;
    }

    List<Token> tokens() {
        return tokens;
    }

    StringProperty toProperty() {
        return to;
    }

    ObjectProperty<Token> tokenProperty() {
        return token;
    }

    StringProperty amountProperty() {
        return amount;
    }

    StringProperty noteProperty() {
        return note;
    }

    /** Null until the core has looked at the fields as they stand. */
    ReadOnlyObjectProperty<@Nullable Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /** Why it cannot be made; empty where nothing is known against it. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    Messages messages() {
        return messages;
    }
}
