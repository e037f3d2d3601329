package dev.strongroom.desktop.screen.request;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.address.TypedEnd;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unanswered;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** A request in the making. What is typed stays until it was asked for, also when the box is closed. */
public final class RequestViewModel {
    private final Lookup lookup;
    private final Withdrawals withdrawals;
    private final Session session;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Chains chains;
    private final List<Token> tokens;
    private final StringProperty customer = new SimpleStringProperty("");
    private final ObjectProperty<Token> token;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty reference = new SimpleStringProperty("");
    private final StringProperty lastCharacters = new SimpleStringProperty("");
    private final ObservableMap<Field, String> problems = FXCollections.observableMap(new EnumMap<>(Field.class));
    private final ReadOnlyObjectWrapper<@Nullable SecondLook> secondLook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final Unanswered<WithdrawalRequest> unanswered = new Unanswered<>();
    private List<BookEntry> book = List.of();

    /**
     * What is about to be asked for.
     *
     * @param to recipient in its canonical form
     */
    record SecondLook(WithdrawalRequest request, Address to, Found found) {}

    /** @param tokens that the signed policy names; at least one */
    public RequestViewModel(
            Ports ports,
            Session session,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Chains chains,
            List<Token> tokens) {
        this.lookup = new Lookup(ports);
        this.withdrawals = ports.get(Withdrawals.class);
        this.session = session;
        this.navigator = navigator;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.chains = chains;
        this.tokens = List.copyOf(tokens);
        this.token = new SimpleObjectProperty<>(this.tokens.getFirst());
    }

    /** Opens the box, for those who may ask. */
    public void open() {
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
        } else if (!session.is(StaffRole.OPERATOR)) {
            said.notifier().refused(messages.get("request.not-operator"));
        } else {
            tasks.load(lookup::book)
                    .onSuccess(entries -> {
                        book = entries;
                        said.dialogs().show(new RequestBox(this), this);
                    })
                    .onError(Exception.class, failure -> said.notifier().failed(messages.get("request.book"), failure));
        }
    }

    /** Reads the fields and asks the core about them; on to the second look where nothing is wrong. */
    void next() {
        problems.clear();
        Token chosen = token.get();
        if (customer.get().isBlank()) {
            problems.put(Field.CUSTOMER, messages.get("request.customer.missing"));
        }
        Optional<Amount> wanted = read(() -> positive(chosen.parse(amount.get().strip())));
        Optional<Address> recipient = read(() -> chains.of(chosen.asset().network())
                .address(chosen.asset().network(), to.get().strip()));
        if (!problems.isEmpty() || wanted.isEmpty() || recipient.isEmpty()) {
            return;
        }
        WithdrawalRequest request = new WithdrawalRequest(
                customer.get().strip(),
                wanted.get(),
                recipient.get().text(),
                reference.get().strip());
        isBusy.set(true);
        tasks.load(() -> lookup.find(request, recipient.get()))
                .onSuccess(found -> look(new SecondLook(request, recipient.get(), found)))
                .onError(RefusedException.class, this::refused)
                .onError(Exception.class, _ -> problems.put(Field.ALL, messages.get("request.not-looked-up")))
                .onEnd(() -> isBusy.set(false));
    }

    private <T> Optional<T> read(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (RefusedException e) {
            refused(e);
            return Optional.empty();
        }
    }

    private static Amount positive(Amount amount) {
        if (amount.isZero()) {
            throw new RefusedException("amount.malformed", "amount: is zero");
        }
        return amount;
    }

    private void look(SecondLook found) {
        Amount available = found.found().available();
        if (found.request().amount().units().compareTo(available.units()) > 0) {
            problems.put(Field.AMOUNT, messages.get("request.short", formats.amount(available)));
            return;
        }
        lastCharacters.set("");
        secondLook.set(found);
    }

    private void refused(RefusedException refused) {
        secondLook.set(null);
        problems.put(Field.of(refused.code()), messages.refusal(refused));
    }

    /** Back to the fields, with everything still in them. */
    void back() {
        problems.clear();
        secondLook.set(null);
    }

    /** Asks for it. While the answer is unknown, the same fields ask for the same withdrawal again. */
    void ask() {
        SecondLook seen = secondLook.get();
        if (seen == null || isBusy.get() || seen.found().recipient().isForbidden()) {
            return;
        }
        problems.clear();
        if (seen.found().recipient().needsTyping() && !TypedEnd.fits(seen.to(), lastCharacters.get())) {
            problems.put(Field.LAST_CHARACTERS, messages.get("request.last.differ"));
            return;
        }
        WithdrawalRequest request = seen.request();
        String once = unanswered.key(request);
        Callable<Withdrawal> work = session.command(by -> withdrawals.request(by.actor(), once, request));
        isBusy.set(true);
        tasks.run(messages.get("request.task", formats.amount(request.amount())), _ -> work.call())
                .onSuccess(answer -> {
                    unanswered.answered(request);
                    asked(answer);
                })
                .onError(RefusedException.class, refused -> {
                    unanswered.answered(request);
                    refused(refused);
                })
                .onError(Exception.class, _ -> problems.put(Field.ALL, messages.get("request.unanswered")))
                .onEnd(() -> isBusy.set(false));
    }

    private void asked(Withdrawal answer) {
        secondLook.set(null);
        List.of(customer, amount, to, reference, lastCharacters).forEach(field -> field.set(""));
        said.dialogs().close(this);
        said.notifier()
                .done(messages.get("request.done", formats.amount(answer.order().amount())));
        navigator.go(new Route(Place.WITHDRAWALS, answer.id()));
    }

    void close() {
        said.dialogs().close(this);
    }

    StringProperty customerProperty() {
        return customer;
    }

    ObjectProperty<Token> tokenProperty() {
        return token;
    }

    List<Token> tokens() {
        return tokens;
    }

    StringProperty amountProperty() {
        return amount;
    }

    StringProperty toProperty() {
        return to;
    }

    StringProperty referenceProperty() {
        return reference;
    }

    StringProperty lastCharactersProperty() {
        return lastCharacters;
    }

    /** Entries in use on the network of the chosen asset. */
    List<BookEntry> book() {
        return book.stream()
                .filter(entry ->
                        entry.address().network().equals(token.get().asset().network()))
                .toList();
    }

    /** What is wrong, by field; empty where nothing is known to be. */
    ObservableMap<Field, String> problems() {
        return problems;
    }

    /** Null while the fields are open. */
    ReadOnlyObjectProperty<@Nullable SecondLook> secondLookProperty() {
        return secondLook.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }
}
