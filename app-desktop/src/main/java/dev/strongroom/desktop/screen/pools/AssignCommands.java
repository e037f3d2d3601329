package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AssignmentLine;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.FileWords;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Says whose an address of an imported key is. */
final class AssignCommands {
    private static final int LONGEST_ID = 64;
    private static final int NAMED = 5;
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Orders orders;

    AssignCommands(Ports ports, Session session, Tasks tasks, Said said, Formats formats, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.orders = new Orders(session, tasks, said, () -> messages.get("pools.unanswered"), changed);
    }

    /** Why it cannot be assigned; empty where it can. */
    String whyNot(PoolAddress address) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        boolean mayDecide = session.is(StaffRole.APPROVER) || session.is(StaffRole.ADMIN);
        if (address.isPaidTooEarly()) {
            return mayDecide ? "" : messages.get("pools.assign.role.paid");
        }
        if (address.state() != WalletState.AVAILABLE && address.state() != WalletState.ALLOCATED) {
            return messages.get("pools.assign.not");
        }
        return address.customer() == null || mayDecide ? "" : messages.get("pools.assign.role");
    }

    void assign(PoolAddress address) {
        String closed = whyNot(address);
        if (!closed.isEmpty()) {
            said.notifier().refused(closed);
            return;
        }
        String text = address.isPaidTooEarly()
                ? messages.get("pools.assign.text.paid")
                : address.customer() == null
                        ? messages.get("pools.assign.text")
                        : messages.get("pools.assign.text.other", address.customer());
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("pools.assign.title", address.name()),
                                text,
                                messages.get("pools.assign.action"),
                                List.of(),
                                1,
                                LONGEST_ID),
                        customer -> perform(address, customer));
    }

    /** Checks every line of a file, and asks before it assigns all of them. */
    void assignFile(Network network, Path file) {
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        Callable<Officer> who = session.command(by -> by);
        tasks.run(messages.get("pools.assigning"), _ -> {
                    byte[] csv = read(file);
                    return new Checked(
                            network,
                            csv,
                            ports.get(ImportedAddresses.class).check(who.call().actor(), network, csv));
                })
                .onSuccess(this::ask)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(
                        IOException.class,
                        failure -> said.notifier()
                                .refused(messages.get("pools.not-read", file, FileWords.of(failure, messages))))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("pools.unread")));
    }

    /** A file whose lines were looked at. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Checked(Network network, byte[] csv, List<AssignmentLine> lines) {}

    private static byte[] read(Path file) throws IOException {
        if (Files.size(file) > ImportedAddresses.MOST_BYTES) {
            throw new RefusedException("pool.assignments", file + ": is larger than 1 MiB");
        }
        return Files.readAllBytes(file);
    }

    private void ask(Checked checked) {
        List<AssignmentLine> wrong =
                checked.lines().stream().filter(line -> line.problem() != null).toList();
        if (!wrong.isEmpty()) {
            said.notifier().refused(words(wrong));
            return;
        }
        long changing = checked.lines().stream().filter(AssignmentLine::isNew).count();
        if (changing == 0) {
            said.notifier().done(messages.get("pools.assign.file.nothing"));
            return;
        }
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("pools.assign.file.title", ArrivalFacts.network(checked.network())),
                                messages.get("pools.assign.file.text", formats.count(changing)),
                                messages.get("pools.assign.file.action", formats.count(changing)),
                                Question.Weight.GRAVE),
                        () -> performAll(checked, changing));
    }

    private String words(List<AssignmentLine> wrong) {
        String first = wrong.stream()
                .limit(NAMED)
                .map(line -> messages.get("pools.assign.file.line", formats.count(line.line()), reason(line)))
                .collect(Collectors.joining("\n"));
        return messages.get("pools.assign.file.wrong", formats.count(wrong.size()), first);
    }

    private String reason(AssignmentLine line) {
        Note problem = Objects.requireNonNull(line.problem());
        return messages.refusal(problem.code(), problem.reason());
    }

    private void performAll(Checked checked, long changing) {
        orders.perform(
                messages.get("pools.assigning"),
                by -> ports.get(ImportedAddresses.class).assignAll(by.actor(), checked.network(), checked.csv()),
                _ -> said.notifier().done(messages.get("pools.assign.file.done", formats.count(changing))));
    }

    private void perform(PoolAddress address, String customer) {
        orders.perform(
                messages.get("pools.assigning"),
                by -> ports.get(ImportedAddresses.class).assign(by.actor(), address.address(), customer),
                _ -> said.notifier().done(messages.get("pools.assigned", address.name(), customer)));
    }
}
