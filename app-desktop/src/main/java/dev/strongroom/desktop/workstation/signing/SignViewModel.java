package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.Confirmation;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SigningWatch;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.workstation.trouble.Concern;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The fourth step: where the answer goes, and the signature. It can be stopped until the journal is written. */
public final class SignViewModel {
    private enum Phase {
        JUDGING,
        STOPPED,
        WRITING
    }

    private final SigningWorkflow workflow;
    private final SigningDesk desk;
    private final Tasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final ObjectProperty<@Nullable Path> out = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Setback> setback = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Running<?>> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canStop = new ReadOnlyBooleanWrapper();
    private AtomicReference<Phase> current = new AtomicReference<>(Phase.STOPPED);

    public SignViewModel(SigningWorkflow workflow, SigningDesk desk, Tasks tasks, Messages messages, Formats formats) {
        this.workflow = workflow;
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
    }

    /** The answer goes beside the request unless the person says otherwise. */
    void onShow() {
        if (running.get() == null) {
            OpenRequest open = workflow.request();
            out.set(open.file()
                    .resolveSibling("answer-" + open.review().request().id() + ".json"));
            setback.set(null);
        }
    }

    ObjectProperty<@Nullable Path> outProperty() {
        return out;
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return setback.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Running<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether a signature is being made. */
    public boolean isRunning() {
        return running.get() != null;
    }

    /** Whether stopping still leaves nothing signed. */
    ReadOnlyBooleanProperty canStopProperty() {
        return canStop.getReadOnlyProperty();
    }

    BooleanBinding isReady() {
        return Bindings.createBooleanBinding(() -> out.get() != null && running.get() == null, out, running);
    }

    private Review review() {
        return workflow.request().review();
    }

    private List<PaymentReview> allowed() {
        return review().payments().stream().filter(PaymentReview::isAllowed).toList();
    }

    /** The button: the action, how many, and how much. */
    String action() {
        Assets assets = new Assets(workflow.request().desk().trust(), formats);
        List<String> totals = RequestSummary.of(
                        review(), workflow.request().desk().trust().policy())
                .totals()
                .stream()
                .map(assets::amount)
                .toList();
        return totals.isEmpty()
                ? messages.get("sign.action.bare", allowed().size())
                : messages.get("sign.action", allowed().size(), String.join(" + ", totals));
    }

    /** What will be left out, in one sentence; empty where nothing is. */
    String leftOut() {
        int refused = review().payments().size() - allowed().size();
        return refused == 0 ? "" : messages.get("sign.left-out", refused);
    }

    void sign() {
        Path file = out.get();
        if (file == null || running.get() != null) {
            return;
        }
        setback.set(null);
        canStop.set(true);
        AtomicReference<Phase> phase = new AtomicReference<>(Phase.JUDGING);
        current = phase;
        OpenRequest open = workflow.request();
        Confirmation confirmation = workflow.confirmation();
        Running<SignedAnswer> task = tasks.run(
                messages.get("sign.task"), progress -> desk.sign(open, confirmation, file, watch(progress, phase)));
        running.set(task);
        task.onSuccess(workflow::signed);
        task.onError(RefusedException.class, e -> setback.set(Setback.of(Concern.SIGNING, e)));
        task.onError(
                Exception.class,
                e -> setback.set(Setback.of(phase.get() == Phase.WRITING ? Concern.ANSWER : Concern.SIGNING, e)));
        task.onEnd(() -> {
            running.set(null);
            canStop.set(false);
        });
    }

    private SigningWatch watch(Progress progress, AtomicReference<Phase> phase) {
        return new SigningWatch() {
            @Override
            public void judged(Review review) {
                if (!phase.compareAndSet(Phase.JUDGING, Phase.WRITING)) {
                    throw new RefusedException("stopped", "sign: was stopped before anything was written");
                }
                tasks.onUi(() -> canStop.set(false));
                progress.at(0, review.payments().size(), messages.name(Stage.WRITING));
            }

            @Override
            public void signed(int done, int all) {
                progress.at(done, all, messages.name(Stage.SIGNING));
            }
        };
    }

    /** Stops it, where nothing has been written yet. */
    void stop() {
        if (current.compareAndSet(Phase.JUDGING, Phase.STOPPED)) {
            canStop.set(false);
        }
    }

    void back() {
        if (running.get() == null) {
            workflow.back();
        }
    }
}
