package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Screens;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.journal.JournalView;
import dev.strongroom.desktop.workstation.journal.JournalViewModel;
import dev.strongroom.desktop.workstation.signing.CompareView;
import dev.strongroom.desktop.workstation.signing.CompareViewModel;
import dev.strongroom.desktop.workstation.signing.OpenView;
import dev.strongroom.desktop.workstation.signing.OpenViewModel;
import dev.strongroom.desktop.workstation.signing.ReadView;
import dev.strongroom.desktop.workstation.signing.ReadViewModel;
import dev.strongroom.desktop.workstation.signing.SaveView;
import dev.strongroom.desktop.workstation.signing.SaveViewModel;
import dev.strongroom.desktop.workstation.signing.SignView;
import dev.strongroom.desktop.workstation.signing.SignViewModel;
import dev.strongroom.desktop.workstation.signing.SigningDesk;
import dev.strongroom.desktop.workstation.signing.SigningWorkflow;
import dev.strongroom.desktop.workstation.signing.Step;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import dev.strongroom.desktop.workstation.vault.CheckVaultView;
import dev.strongroom.desktop.workstation.vault.CheckVaultViewModel;
import dev.strongroom.desktop.workstation.vault.CreateVaultView;
import dev.strongroom.desktop.workstation.vault.CreateVaultViewModel;
import dev.strongroom.desktop.workstation.vault.DrillView;
import dev.strongroom.desktop.workstation.vault.DrillViewModel;
import dev.strongroom.desktop.workstation.vault.EnrolVaultView;
import dev.strongroom.desktop.workstation.vault.EnrolVaultViewModel;
import dev.strongroom.desktop.workstation.vault.RotateVaultView;
import dev.strongroom.desktop.workstation.vault.RotateVaultViewModel;
import dev.strongroom.desktop.workstation.vault.VaultTools;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * The view models of one window and how its screens are made. They outlive a switch of language; the screens do not.
 */
final class Workbench {
    /** The bundles that this program reads. */
    static final List<String> AREAS = List.of("common", "workstation", "trouble");

    /**
     * What the program stands on.
     *
     * @param cost of trying a password of a new vault
     */
    record Ground(Chains chains, Clock clock, SecureRandom random, Argon2Cost cost) {}

    private final SigningWorkflow workflow = new SigningWorkflow();
    private final Messages messages;
    private final Notifier notifier;
    private final Screens screens;
    private final OpenViewModel open;
    private final SignViewModel sign;
    private final JournalViewModel journal;

    Workbench(Ground ground, Tasks tasks, Notifier notifier, Messages messages) {
        this.messages = messages;
        this.notifier = notifier;
        Vaults vaults = new Vaults(ground.chains(), ground.random());
        SigningDesk desk = new SigningDesk(ground.chains(), vaults, ground.clock(), ground.random());
        VaultTools tools = new VaultTools(ground.chains(), vaults, ground.random(), ground.cost());
        Formats formats = new Formats(messages, ground.clock());
        Troubles troubles = new Troubles(messages);
        open = new OpenViewModel(workflow, desk, tasks, messages);
        sign = new SignViewModel(workflow, desk, tasks, messages, formats);
        journal = new JournalViewModel(tasks, messages, formats);
        open.journalProperty()
                .addListener((_, _, chosen) -> journal.fileProperty().set(chosen));
        ReadViewModel read = new ReadViewModel(workflow, messages, formats);
        CompareViewModel compare = new CompareViewModel(workflow);
        SaveViewModel save = new SaveViewModel(workflow, tasks, notifier, messages, formats);
        CreateVaultViewModel create = new CreateVaultViewModel(tools, tasks, messages);
        CheckVaultViewModel check = new CheckVaultViewModel(tools, tasks, messages);
        RotateVaultViewModel rotate = new RotateVaultViewModel(tools, tasks, messages);
        DrillViewModel drill = new DrillViewModel(tools, tasks, messages);
        EnrolVaultViewModel enrol = new EnrolVaultViewModel(tools, ground.clock(), tasks, messages);
        screens = new Screens(messages)
                .with(FrameView.class, () -> new FrameView(this, messages))
                .with(OpenView.class, () -> new OpenView(open, troubles))
                .with(ReadView.class, () -> new ReadView(read, messages))
                .with(CompareView.class, () -> new CompareView(compare, messages, troubles))
                .with(SignView.class, () -> new SignView(sign, troubles))
                .with(SaveView.class, () -> new SaveView(save, messages, troubles))
                .with(JournalView.class, () -> new JournalView(journal, messages))
                .with(CreateVaultView.class, () -> new CreateVaultView(create, messages))
                .with(CheckVaultView.class, () -> new CheckVaultView(check, messages))
                .with(RotateVaultView.class, () -> new RotateVaultView(rotate, messages))
                .with(DrillView.class, () -> new DrillView(drill, messages))
                .with(EnrolVaultView.class, () -> new EnrolVaultView(enrol, messages));
    }

    SigningWorkflow workflow() {
        return workflow;
    }

    Screens screens() {
        return screens;
    }

    OpenViewModel open() {
        return open;
    }

    /** Whether closing the window now would cut a signature short. */
    boolean isSigning() {
        return sign.isRunning();
    }

    /**
     * Nobody is here: what is open is closed and its keys are wiped; an answer that is made stays to be looked at.
     * Answers whether a vault was open or being opened.
     */
    boolean lock() {
        boolean hadVault = workflow.step() != Step.OPEN && workflow.step() != Step.SAVE;
        boolean wasOpening = open.isOpening();
        open.cancel();
        if (hadVault) {
            workflow.close();
        }
        return hadVault || wasOpening;
    }

    void tellIdle() {
        notifier.refused(messages.get("window.idle"));
    }

    /** The screen of a place as things stand. */
    Class<? extends View> screen(Place place) {
        return switch (place) {
            case SIGNING ->
                switch (workflow.step()) {
                    case OPEN -> OpenView.class;
                    case READ -> ReadView.class;
                    case COMPARE -> CompareView.class;
                    case SIGN -> SignView.class;
                    case SAVE -> SaveView.class;
                };
            case JOURNAL -> JournalView.class;
            case CREATE -> CreateVaultView.class;
            case CHECK -> CheckVaultView.class;
            case ROTATE -> RotateVaultView.class;
            case DRILL -> DrillView.class;
            case ENROL -> EnrolVaultView.class;
        };
    }

    /** Whose request is on the table, and whether its money is practice money; empty where none is. */
    String deskLine() {
        return workflow.deskName()
                .map(name -> messages.get(workflow.isPractice() ? "band.desk.practice" : "band.desk", name))
                .orElse("");
    }
}
