package dev.strongroom.desktop.screen.signing;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.Revocations;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.FileWords;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What waits to be signed, the batch that is being made of it, and what is out there unsettled. */
public final class SigningViewModel {
    /** No signed batch is larger; a larger file is something else. */
    static final long MOST_BYTES = 4 << 20;

    private static final int LEAST_REASON = 3;
    private static final int MOST_REASON = 500;
    private final Ports ports;
    private final Session session;
    private final Decisions decisions;
    private final Pulse pulse;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final ObservableList<ColdPayment> ready = FXCollections.observableArrayList();
    private final ObservableSet<String> chosen = FXCollections.observableSet();
    private final Set<String> known = new HashSet<>();
    private final OpenRequests requests;
    private final Outstanding outstanding;
    private final ObservableList<StaffMember> custodians = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable StaffMember> custodian = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ColdAnswer> answer = new ReadOnlyObjectWrapper<>();
    private Subscription subscriptions = Subscription.EMPTY;

    public SigningViewModel(
            Ports ports, Session session, Decisions decisions, Pulse pulse, Tasks tasks, Said said, Formats formats) {
        this.ports = ports;
        this.session = session;
        this.decisions = decisions;
        this.pulse = pulse;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.requests = new OpenRequests(messages, formats);
        this.outstanding = new Outstanding(messages, formats);
    }

    void onShow() {
        Pulse.Subscription changes = pulse.onChange(_ -> reload());
        subscriptions = changes::close;
        reload();
    }

    void onHide() {
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }

    ObservableList<ColdPayment> ready() {
        return ready;
    }

    /** Ids of the withdrawals that go into the batch. */
    ObservableSet<String> chosen() {
        return chosen;
    }

    OpenRequests requests() {
        return requests;
    }

    Outstanding outstanding() {
        return outstanding;
    }

    /** Who sits here; null while the desk is locked. */
    ReadOnlyObjectProperty<@Nullable Officer> officerProperty() {
        return session.officerProperty();
    }

    ObservableList<StaffMember> custodians() {
        return custodians;
    }

    ObjectProperty<@Nullable StaffMember> custodianProperty() {
        return custodian;
    }

    /** The answer that was imported last. */
    ReadOnlyObjectProperty<@Nullable ColdAnswer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    Said said() {
        return said;
    }

    Formats formats() {
        return formats;
    }

    Messages messages() {
        return messages;
    }

    void reload() {
        tasks.load(this::read)
                .onSuccess(this::take)
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("signing.load"), failure));
    }

    private SigningPage read() {
        ColdSigning cold = ports.get(ColdSigning.class);
        return new SigningPage(
                cold.ready(),
                cold.requests(),
                ports.get(Withdrawals.class).outstanding(),
                ports.get(StaffApi.class).staff().stream()
                        .filter(person -> person.roles().contains(StaffRole.CUSTODIAN))
                        .toList());
    }

    /** What is new is chosen; what somebody left out stays out. */
    private void take(SigningPage page) {
        ready.setAll(page.ready());
        Set<String> ids = page.ready().stream().map(ColdPayment::withdrawal).collect(Collectors.toSet());
        ids.stream().filter(known::add).forEach(chosen::add);
        known.retainAll(ids);
        chosen.retainAll(ids);
        requests.take(page.requests());
        outstanding.take(page.outstanding());
        if (!page.custodians().equals(List.copyOf(custodians))) {
            custodians.setAll(page.custodians());
        }
        if (custodian.get() == null && !custodians.isEmpty()) {
            custodian.set(custodians.getFirst());
        }
    }

    /** What to know before exporting; empty where nothing is to be said. */
    String hint() {
        return batch().isEmpty() ? "" : requests.hint();
    }

    void choose(ColdPayment payment, boolean in) {
        if (in) {
            chosen.add(payment.withdrawal());
        } else {
            chosen.remove(payment.withdrawal());
        }
    }

    List<ColdPayment> batch() {
        return ready.stream()
                .filter(payment -> chosen.contains(payment.withdrawal()))
                .toList();
    }

    /** Sums by asset, as the workstation will say them. */
    String totals() {
        Map<Asset, Amount> sums = new LinkedHashMap<>();
        batch().forEach(payment -> sums.merge(payment.amount().asset(), payment.amount(), Amount::plus));
        return sums.isEmpty()
                ? "–"
                : sums.values().stream().map(formats::amount).collect(Collectors.joining(" + "));
    }

    /** Why nothing can be exported now; empty where it can. */
    String whyNotExport() {
        if (session.isLocked()) {
            return messages.get("signing.locked");
        }
        if (custodian.get() == null) {
            return messages.get("signing.no-custodian");
        }
        return batch().isEmpty() ? messages.get("signing.nothing-chosen") : "";
    }

    /** Makes the request of what is chosen and shows its code; the file is saved by {@link #save}. */
    void export(Consumer<ColdRequest> then) {
        String why = whyNotExport();
        StaffMember person = custodian.get();
        if (!why.isEmpty() || person == null) {
            said.notifier().refused(why);
            return;
        }
        List<String> ids = batch().stream().map(ColdPayment::withdrawal).toList();
        perform(
                messages.get("signing.exporting", ids.size()),
                session.command(by -> ports.get(ColdSigning.class).export(by.actor(), ids, person.id())),
                request -> {
                    answer.set(null);
                    requests.show(request);
                    then.accept(request);
                });
    }

    /** Writes a request's file; the same bytes however often. */
    void save(ColdRequest request, Path file) {
        perform(
                messages.get("signing.saving"),
                () -> Files.write(file, request.file()),
                written -> said.notifier().done(messages.get("signing.saved", written)));
    }

    /** Takes the signer's answer from a file. */
    void importAnswer(Path file) {
        if (session.isLocked()) {
            said.notifier().refused(messages.get("signing.locked"));
            return;
        }
        perform(
                messages.get("signing.importing"),
                session.command(by -> ports.get(ColdSigning.class).importBatch(by.actor(), read(file))),
                taken -> {
                    answer.set(taken);
                    requests.show(null);
                    said.notifier()
                            .done(messages.get(
                                    "signing.imported",
                                    taken.signed().size(),
                                    taken.refused().size()));
                });
    }

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException("signing.file-size", file + ": is larger than 4 MiB, so it is no answer");
        }
        return Files.readAllBytes(file);
    }

    /** Why a payment cannot be called back now; empty where it can. */
    String whyNotRevoke(@Nullable OutstandingPayment payment) {
        return outstanding.whyNotRevoke(payment, session.isLocked());
    }

    /** Asks why, then asks for a revocation; this officer's signature as its creator goes with it. */
    void revoke(OutstandingPayment payment) {
        String why = whyNotRevoke(payment);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        String amount = formats.amount(payment.amount());
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("signing.revoke.title", amount),
                                messages.get("signing.revoke.text"),
                                messages.get("signing.revoke.action", amount),
                                List.of(),
                                LEAST_REASON,
                                MOST_REASON),
                        reason -> perform(
                                messages.get("signing.revoking"),
                                session.command(by -> ask(by, payment, reason)),
                                _ -> said.notifier().done(messages.get("signing.revoke.asked"))));
    }

    private ApprovalCase ask(Officer by, OutstandingPayment payment, String reason) {
        ApprovalCase asked = ports.get(Revocations.class).ask(by.actor(), payment.withdrawal(), reason);
        return asked.needsCreation() ? decisions.create(by, asked) : asked;
    }

    private <T> void perform(String name, Callable<T> work, Consumer<T> then) {
        tasks.run(name, _ -> work.call())
                .onSuccess(then)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(
                        IOException.class,
                        failure ->
                                said.notifier().refused(messages.get("signing.file", FileWords.of(failure, messages))))
                .onError(Exception.class, failure -> said.notifier().failed(name, failure))
                .onEnd(this::reload);
    }

    /** What the answer says, line by line. */
    List<String> answerLines() {
        List<String> lines = new ArrayList<>();
        ColdAnswer taken = answer.get();
        if (taken != null) {
            taken.signed().forEach(one -> lines.add(messages.get("signing.signed-line", one.withdrawal(), one.txid())));
            taken.refused()
                    .forEach(one -> lines.add(messages.get(
                            "signing.refused-line",
                            one.withdrawal(),
                            messages.refusal(one.why().code(), one.why().reason()))));
        }
        return lines;
    }
}
