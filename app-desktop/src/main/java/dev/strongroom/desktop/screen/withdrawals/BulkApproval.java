package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One decision about many rows. Each is signed for itself, over what its row shows. Left out and named are flagged
 * rows, those that are not for this officer, and those whose recipient looks like a known address that it is not.
 */
final class BulkApproval {
    private final WithdrawalsViewModel model;
    private final Queue queue;
    private final Decisions decisions;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Formats formats;
    private final Messages messages;

    BulkApproval(
            WithdrawalsViewModel model,
            Queue queue,
            Decisions decisions,
            Session session,
            Tasks tasks,
            Said said,
            Formats formats) {
        this.model = model;
        this.queue = queue;
        this.decisions = decisions;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.formats = formats;
        this.messages = said.messages();
    }

    /** How it ended. */
    private record Result(int approved, List<String> refused) {}

    /** The marked rows that can be approved together. */
    List<WithdrawalItem> eligible() {
        return model.markedItems().stream()
                .filter(item -> item.duty() == Duty.DECIDE && !item.isFlagged())
                .toList();
    }

    private List<WithdrawalItem> others(List<WithdrawalItem> in) {
        return model.markedItems().stream().filter(item -> !in.contains(item)).toList();
    }

    /** Count, sums per asset, the largest, new addresses, and what is left out. */
    String summary() {
        List<WithdrawalItem> in = eligible();
        String sums = in.isEmpty() ? "–" : sums(in);
        long fresh = in.stream().filter(WithdrawalItem::isFirstTime).count();
        return messages.get(
                "bulk.summary", in.size(), sums, largest(in), fresh, others(in).size());
    }

    String action() {
        List<WithdrawalItem> in = eligible();
        return in.isEmpty() ? messages.get("bulk.none") : messages.get("bulk.action", in.size(), sums(in));
    }

    private String sums(List<WithdrawalItem> items) {
        Map<Asset, Amount> sums = new LinkedHashMap<>();
        items.forEach(item -> sums.merge(item.amount().asset(), item.amount(), Amount::plus));
        return sums.values().stream().map(formats::amount).collect(Collectors.joining(" + "));
    }

    private String largest(List<WithdrawalItem> items) {
        Map<Asset, Amount> largest = new LinkedHashMap<>();
        items.forEach(item -> largest.merge(
                item.amount().asset(), item.amount(), (a, b) -> a.units().compareTo(b.units()) < 0 ? b : a));
        return largest.isEmpty()
                ? "–"
                : largest.values().stream().map(formats::amount).collect(Collectors.joining(", "));
    }

    /** Looks at the recipients, asks once, with everything that will happen, then signs one after the other. */
    void ask() {
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        List<WithdrawalItem> in = eligible();
        if (in.isEmpty()) {
            said.notifier().refused(messages.get("bulk.none"));
            return;
        }
        List<WithdrawalItem> others = others(in);
        tasks.run(messages.get("bulk.looking", in.size()), _ -> queue.withLookAlikes(in))
                .onSuccess(alike -> ask(in, alike, others))
                .onError(
                        Exception.class,
                        failure -> said.notifier().failed(messages.get("bulk.looking", in.size()), failure));
    }

    private void ask(List<WithdrawalItem> eligible, List<WithdrawalItem> alike, List<WithdrawalItem> others) {
        List<WithdrawalItem> in =
                eligible.stream().filter(item -> !alike.contains(item)).toList();
        if (in.isEmpty()) {
            said.notifier().refused(messages.get("bulk.all-alike"));
            return;
        }
        String text = lines(in)
                + (alike.isEmpty() ? "" : "\n\n" + messages.get("bulk.alike", lines(alike)))
                + (others.isEmpty() ? "" : "\n\n" + messages.get("bulk.left-out", lines(others)));
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("bulk.title", in.size(), sums(in)),
                                text,
                                messages.get("bulk.action", in.size(), sums(in)),
                                Question.Weight.GRAVE),
                        () -> approve(in));
    }

    private String lines(List<WithdrawalItem> items) {
        return items.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(WithdrawalItem item) {
        return formats.amount(item.amount()) + "  →  " + (item.label().isEmpty() ? item.to() : item.label()) + "  "
                + OrderWords.whose(item.withdrawal().order(), messages);
    }

    private void approve(List<WithdrawalItem> in) {
        Officer by = session.officer();
        if (by == null) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        tasks.run(messages.get("bulk.task", in.size()), progress -> sign(by, in, progress))
                .onSuccess(this::tell)
                .onError(
                        Exception.class,
                        failure -> said.notifier().failed(messages.get("bulk.task", in.size()), failure))
                .onEnd(() -> {
                    model.marked().clear();
                    model.reload();
                    model.refreshSelected();
                });
    }

    /** All in one name: when somebody else sits down, or nobody, the rest is left. */
    private Result sign(Officer by, List<WithdrawalItem> in, Progress progress) {
        int approved = 0;
        List<String> refused = new ArrayList<>();
        for (WithdrawalItem item : in) {
            if (!session.isStill(by)) {
                refused.add(messages.get("review.locked"));
                break;
            }
            if (progress.isCancelled()) {
                break;
            }
            ApprovalCase shown = Objects.requireNonNull(item.open());
            try {
                decisions.approve(by, shown);
                approved++;
            } catch (RefusedException e) {
                refused.add(line(item) + ": " + messages.refusal(e));
            }
            progress.at(approved + refused.size(), in.size(), line(item));
        }
        return new Result(approved, refused);
    }

    private void tell(Result result) {
        said.notifier().done(messages.get("bulk.done", result.approved()));
        result.refused().forEach(said.notifier()::refused);
    }
}
