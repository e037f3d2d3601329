package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.core.boot.CoreConfig;
import dev.strongroom.core.boot.DeskFolder;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;

/**
 * Founding a desk from its first step to the desk in its folder. What was typed stays through Back and Next; nothing is
 * written before the last step.
 */
public final class FoundWorkflow implements AutoCloseable {
    private static final String CORE = "core";
    private static final List<FoundStep> STEPS = List.of(FoundStep.values());
    private final FoundingTools tools;
    private final Messages messages;
    private final Said said;
    private final Clock clock;
    private final Ends ends;
    private final Trial trial;
    private final ReadOnlyObjectWrapper<FoundStep> step = new ReadOnlyObjectWrapper<>(FoundStep.DESK);
    private final DeskStepViewModel desk;
    private final WalletsStepViewModel wallets;
    private final PeopleStepViewModel people;
    private final LimitsStepViewModel limits;
    private final SignStepViewModel sign;

    /** What becomes of it; told on the UI thread. */
    public interface Ends {
        /** The desk lies in its folder. */
        void founded(Path folder);

        /** Nothing was written. */
        void cancelled();
    }

    public FoundWorkflow(FoundingTools tools, Tasks tasks, Said said, Clock clock, Ends ends) {
        this.tools = tools;
        this.said = said;
        this.messages = said.messages();
        this.clock = clock;
        this.ends = ends;
        trial = new Trial(tasks, said.notifier(), messages);
        desk = new DeskStepViewModel(tools, trial, messages);
        wallets = new WalletsStepViewModel(tools, trial, messages, desk.networkProperty());
        people = new PeopleStepViewModel(tools, trial, messages);
        limits = new LimitsStepViewModel(people, messages, desk.networkProperty());
        sign = new SignStepViewModel(tools, trial, messages);
    }

    ReadOnlyObjectProperty<FoundStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    FoundStep step() {
        return step.get();
    }

    DeskStepViewModel desk() {
        return desk;
    }

    WalletsStepViewModel wallets() {
        return wallets;
    }

    PeopleStepViewModel people() {
        return people;
    }

    LimitsStepViewModel limits() {
        return limits;
    }

    SignStepViewModel sign() {
        return sign;
    }

    Trial trial() {
        return trial;
    }

    /** Why the step of now cannot be left forwards; empty where it can. */
    ObservableStringValue missing() {
        return switch (step()) {
            case DESK -> desk.missingProperty();
            case WALLETS -> wallets.missingProperty();
            case PEOPLE -> people.missingProperty();
            case LIMITS, REVIEW -> limits.missingProperty();
            case SIGN -> sign.missingProperty();
        };
    }

    /** One step on; after the last one the desk is founded. */
    void next() {
        if (!missing().get().isEmpty() || trial.isBusy()) {
            return;
        }
        trial.clear();
        switch (step()) {
            case DESK -> desk.leave(() -> step.set(FoundStep.WALLETS));
            case WALLETS -> step.set(FoundStep.PEOPLE);
            case PEOPLE -> {
                limits.propose();
                step.set(FoundStep.LIMITS);
            }
            case LIMITS -> review();
            case REVIEW -> step.set(FoundStep.SIGN);
            case SIGN -> found();
        }
    }

    /** One step back; what was typed stays. */
    void back() {
        if (step() != FoundStep.DESK && !trial.isBusy()) {
            trial.clear();
            step.set(STEPS.get(STEPS.indexOf(step()) - 1));
        }
    }

    /** Asks, then leaves; everything typed is forgotten. */
    void cancel() {
        if (!trial.isBusy()) {
            said.dialogs()
                    .confirm(
                            new Question(
                                    messages.get("found.cancel.title"),
                                    messages.get("found.cancel.text"),
                                    messages.get("found.cancel.action"),
                                    Question.Weight.GRAVE),
                            () -> {
                                close();
                                ends.cancelled();
                            });
        }
    }

    private void review() {
        try {
            sign.begin(genesis());
            step.set(FoundStep.REVIEW);
        } catch (RefusedException e) {
            trial.refuse(e);
        }
    }

    private Genesis genesis() {
        Roster roster = new Roster(
                1,
                limits.admins(),
                people.staff(),
                List.of(new CoreKey(
                        CORE,
                        Objects.requireNonNull(wallets.coreProperty().get()).key())));
        Policy policy = new Policy(1, List.of(limits.policy()), wallets.accounts(), 1, null);
        return new Genesis(
                desk.nameProperty().get().strip(),
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                roster,
                policy);
    }

    private void found() {
        Path folder = Objects.requireNonNull(desk.folderProperty().get());
        Path vault = Objects.requireNonNull(wallets.vaultProperty().get());
        ListedNetwork network = Objects.requireNonNull(desk.networkProperty().get());
        List<CoreConfig.NodesOf> nodes =
                List.of(new CoreConfig.NodesOf(network.network().toString(), desk.urls()));
        TrustFile trust = sign.trust();
        Secret password = wallets.password();
        trial.run(
                messages.get("found.task"),
                progress -> {
                    progress.at(0, 0, messages.get("found.task"));
                    try (password) {
                        tools.found(folder, trust, new DeskFolder.FoundedBy(vault, true, nodes), password);
                        return folder;
                    }
                },
                done -> {
                    close();
                    ends.founded(done);
                });
    }

    /** Wipes the password that was typed. */
    @Override
    public void close() {
        trial.forget();
        wallets.close();
    }
}
