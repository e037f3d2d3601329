package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.RotationPreview;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sources, and how one of them is taken out of use. */
final class SourceCommands {
    private static final int MOST_REASON = 500;
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Orders orders;

    SourceCommands(Ports ports, Session session, Tasks tasks, Said said, Formats formats, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.orders = new Orders(session, tasks, said, () -> messages.get("pools.unanswered"), changed);
    }

    /** Reads all sources and hands them over, oldest first. */
    void read(Consumer<List<SourceDetail>> then) {
        tasks.load(this::all)
                .onSuccess(then)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("pools.unread")));
    }

    private List<SourceDetail> all() {
        Map<String, PoolRotation> rotations = ports.get(PoolRotations.class).rotations().stream()
                .collect(Collectors.toMap(PoolRotation::source, Function.identity()));
        return ports.get(Pools.class).sources().stream()
                .map(source -> new SourceDetail(source, rotations.get(source.id())))
                .toList();
    }

    /** Why it cannot be taken out of use; empty where it can, as far as the core agrees. */
    String whyNotRotate(SourceDetail source) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (source.rotation() != null) {
            return messages.get("pools.rotate.not");
        }
        return session.is(StaffRole.APPROVER) || session.is(StaffRole.ADMIN) ? "" : messages.get("pools.rotate.role");
    }

    /** Asks with the figures of this moment, and takes it out of use. */
    void rotate(SourceDetail detail) {
        String closed = whyNotRotate(detail);
        if (!closed.isEmpty()) {
            said.notifier().refused(closed);
            return;
        }
        PoolSource source = detail.source();
        tasks.load(() -> ports.get(PoolRotations.class).preview(source.id()))
                .onSuccess(this::ask)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("pools.unread")));
    }

    private void ask(RotationPreview preview) {
        if (preview.obstacle() != null) {
            said.notifier()
                    .refused(messages.refusal(
                            preview.obstacle().code(), preview.obstacle().reason()));
            return;
        }
        PoolSource source = preview.source();
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("pools.rotate.title", ArrivalFacts.network(source.network())),
                                words(preview),
                                messages.get("pools.rotate.action"),
                                List.of(
                                        messages.get("pools.rotate.reason1"),
                                        messages.get("pools.rotate.reason2"),
                                        messages.get("pools.rotate.reason3")),
                                1,
                                MOST_REASON),
                        reason -> perform(source, reason));
    }

    /** What it means, with its figures. */
    String words(RotationPreview preview) {
        long made =
                preview.counts().values().stream().mapToLong(Long::longValue).sum();
        String left = preview.left() == null
                ? messages.get("pools.rotate.endless")
                : messages.get("pools.rotate.left", formats.count(preview.left()));
        return messages.get(
                "pools.rotate.text",
                formats.count(made),
                formats.count(preview.customers()),
                amounts(preview.lying()),
                left);
    }

    private void perform(PoolSource source, String reason) {
        orders.perform(
                messages.get("pools.rotating"),
                by -> ports.get(PoolRotations.class).rotate(by.actor(), source.id(), reason),
                rotation -> said.notifier()
                        .done(messages.get("pools.rotated", ArrivalFacts.network(source.network()), state(rotation))));
    }

    /** How far a rotation is, in a line. */
    String state(PoolRotation rotation) {
        return switch (rotation.state()) {
            case RETIRING ->
                messages.get(
                        "pools.rotation.retiring",
                        formats.count(rotation.waiting()),
                        formats.count(rotation.order().addresses()));
            case DRAINING ->
                messages.get("pools.rotation.draining", amounts(rotation.lying()), formats.count(rotation.lent()));
            case DRAINED ->
                rotation.lying().isEmpty()
                        ? messages.get("pools.rotation.drained")
                        : messages.get("pools.rotation.late", amounts(rotation.lying()));
        };
    }

    private String amounts(List<Amount> amounts) {
        return amounts.isEmpty()
                ? messages.get("pools.rotation.nothing")
                : amounts.stream().map(formats::amount).collect(Collectors.joining(messages.get("list.comma")));
    }
}
