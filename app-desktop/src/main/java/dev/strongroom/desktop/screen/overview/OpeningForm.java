package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the wallets hold that are not in the books yet, and taking them in as it is shown. */
final class OpeningForm {
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Runnable changed;
    private final ObservableList<OpeningRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What the nodes say; problems are those of networks of which nothing is shown. */
    private record Found(List<OpeningRow> rows, List<String> problems) {}

    /** @param changed runs after wallets were taken in, or were found to be in already */
    OpeningForm(Ports ports, Session session, Tasks tasks, Said said, Formats formats, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.changed = changed;
    }

    /** Reads the balances anew. */
    void read() {
        read("");
    }

    /** @param before what is said above the problems of the networks; empty for nothing */
    private void read(String before) {
        isBusy.set(true);
        WalletOpenings openings = ports.get(WalletOpenings.class);
        tasks.run(messages.get("overview.opening.reading"), _ -> find(openings))
                .onSuccess(found -> {
                    rows.setAll(found.rows());
                    say(before, found.problems());
                })
                .onError(Exception.class, _ -> {
                    rows.clear();
                    say(before, List.of(messages.get("overview.opening.unread")));
                })
                .onEnd(() -> isBusy.set(false));
    }

    private void say(String before, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        if (!before.isEmpty()) {
            all.addFirst(before);
        }
        problem.set(String.join("\n", all));
    }

    private Found find(WalletOpenings openings) {
        List<WalletOpening> closed =
                openings.list().stream().filter(one -> !one.isOpen()).toList();
        List<OpeningRow> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Network network :
                closed.stream().map(one -> one.wallet().network()).distinct().toList()) {
            try {
                openings.preview(network).forEach(balance -> found.add(row(closed, balance)));
            } catch (RefusedException e) {
                problems.add(ArrivalFacts.network(network) + ": " + messages.refusal(e));
            } catch (NodeException _) {
                problems.add(messages.get("overview.opening.unanswered", ArrivalFacts.network(network)));
            }
        }
        return new Found(found, problems);
    }

    private OpeningRow row(List<WalletOpening> closed, WalletBalance balance) {
        return closed.stream()
                .filter(one -> one.wallet().address().equals(balance.wallet())
                        && one.token().asset().equals(balance.amount().asset()))
                .findFirst()
                .map(one -> new OpeningRow(name(one.wallet()), formats.amount(one.token(), balance.amount()), balance))
                .orElseThrow();
    }

    private String name(Wallet wallet) {
        String network = ArrivalFacts.network(wallet.network());
        return wallet.tier() == WalletTier.HOT
                ? messages.get("overview.opening.hot", network, wallet.index() + 1)
                : messages.get("overview.opening.cold", network, wallet.index() + 1);
    }

    /** Takes in what is shown; what the core does not find so any more is shown anew. */
    void take() {
        if (rows.isEmpty() || isBusy.get()) {
            return;
        }
        isBusy.set(true);
        WalletOpenings openings = ports.get(WalletOpenings.class);
        List<WalletBalance> shown = rows.stream().map(OpeningRow::balance).toList();
        Callable<Officer> who = session.command(by -> by);
        tasks.run(
                        messages.get("overview.opening.task"),
                        _ -> openings.open(who.call().actor(), shown))
                .onSuccess(_ -> {
                    said.dialogs().close(this);
                    said.notifier().done(messages.get("overview.opening.done", shown.size()));
                })
                .onError(RefusedException.class, refused -> read(messages.refusal(refused)))
                .onError(Exception.class, _ -> problem.set(messages.get("overview.opening.unread")))
                .onEnd(() -> {
                    isBusy.set(false);
                    changed.run();
                });
    }

    void close() {
        said.dialogs().close(this);
    }

    ObservableList<OpeningRow> rows() {
        return rows;
    }

    /** Why nobody can take them in now; empty where somebody can. */
    String obstacle() {
        return session.isLocked() ? messages.get("review.locked") : "";
    }

    /** What the core or a node said against it; empty where nothing. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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
