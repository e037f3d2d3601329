package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.workstation.trouble.Concern;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The first step: which files, and the vault's password. */
public final class OpenViewModel {
    private final SigningWorkflow workflow;
    private final SigningDesk desk;
    private final Tasks tasks;
    private final Messages messages;
    private final ObjectProperty<@Nullable Path> vault = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> trust = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> journal = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> request = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Setback> setback = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Running<?>> running = new ReadOnlyObjectWrapper<>();

    public OpenViewModel(SigningWorkflow workflow, SigningDesk desk, Tasks tasks, Messages messages) {
        this.workflow = workflow;
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        vault.addListener((_, _, chosen) -> suggestJournal(chosen));
    }

    /** The journal lies beside its vault unless the person says otherwise. */
    private void suggestJournal(@Nullable Path chosen) {
        if (chosen != null && journal.get() == null) {
            journal.set(chosen.resolveSibling(chosen.getFileName() + ".journal"));
        }
    }

    ObjectProperty<@Nullable Path> vaultProperty() {
        return vault;
    }

    ObjectProperty<@Nullable Path> trustProperty() {
        return trust;
    }

    public ObjectProperty<@Nullable Path> journalProperty() {
        return journal;
    }

    ObjectProperty<@Nullable Path> requestProperty() {
        return request;
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return setback.getReadOnlyProperty();
    }

    /** What runs now; null where nothing does. */
    ReadOnlyObjectProperty<@Nullable Running<?>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether a vault is being opened. */
    public boolean isOpening() {
        return running.get() != null;
    }

    BooleanBinding isReady() {
        return Bindings.createBooleanBinding(
                () -> papers().isPresent() && running.get() == null, vault, trust, journal, request, running);
    }

    /** Lays these files on the table, where they are named; a file that is null leaves what is there. */
    public void lay(@Nullable Path aVault, @Nullable Path aTrust, @Nullable Path aJournal, @Nullable Path aRequest) {
        setWhereNamed(journal, aJournal);
        setWhereNamed(vault, aVault);
        setWhereNamed(trust, aTrust);
        setWhereNamed(request, aRequest);
    }

    private static void setWhereNamed(ObjectProperty<@Nullable Path> place, @Nullable Path file) {
        if (file != null) {
            place.set(file);
        }
    }

    /** Lays each dropped file where it seems to belong. */
    void drop(List<Path> files) {
        setback.set(null);
        for (Path file : files) {
            try {
                Optional<FileKind> kind = FileKind.of(file);
                if (kind.isPresent()) {
                    place(kind.get()).set(file);
                } else {
                    setback.set(new Setback(Concern.READING, "drop.unknown", file.toString()));
                }
            } catch (IOException e) {
                setback.set(Setback.of(Concern.READING, e));
            }
        }
    }

    private ObjectProperty<@Nullable Path> place(FileKind kind) {
        return switch (kind) {
            case VAULT -> vault;
            case TRUST -> trust;
            case JOURNAL -> journal;
            case REQUEST -> request;
        };
    }

    private Optional<Papers> papers() {
        Path aVault = vault.get();
        Path aTrust = trust.get();
        Path aJournal = journal.get();
        Path aRequest = request.get();
        return aVault == null || aTrust == null || aJournal == null || aRequest == null
                ? Optional.empty()
                : Optional.of(new Papers(aVault, aTrust, aJournal, aRequest));
    }

    /** What is still to be chosen, for the line below the button; empty where nothing is. */
    String missing() {
        List<String> names = Stream.of(
                        vault.get() == null ? "open.vault" : "",
                        trust.get() == null ? "open.trust" : "",
                        journal.get() == null ? "open.journal" : "",
                        request.get() == null ? "open.request" : "")
                .filter(key -> !key.isEmpty())
                .map(messages::get)
                .toList();
        return names.isEmpty() ? "" : messages.get("open.missing", String.join(messages.get("list.comma"), names));
    }

    /** Opens them; the password is closed when it has been used. */
    void open(Secret password) {
        Optional<Papers> papers = papers();
        if (papers.isEmpty() || running.get() != null) {
            password.close();
            return;
        }
        setback.set(null);
        AtomicReference<@Nullable OpenRequest> made = new AtomicReference<>();
        Running<OpenRequest> task = tasks.run(messages.get("open.task"), progress -> {
            try (password) {
                OpenRequest opened =
                        desk.open(papers.get(), password, stage -> progress.at(0, 0, messages.name(stage)));
                made.set(opened);
                return opened;
            }
        });
        running.set(task);
        task.onSuccess(opened -> {
            made.set(null);
            workflow.opened(opened);
        });
        task.onError(Exception.class, failure -> setback.set(Setback.of(Concern.READING, failure)));
        task.onEnd(() -> {
            if (running.get() == task) {
                running.set(null);
            }
            // cancelled while the vault was opening: nobody else will close it
            OpenRequest left = made.get();
            if (left != null) {
                left.close();
            }
        });
    }

    /** Gives up waiting; a vault that opens later is closed at once. */
    public void cancel() {
        Running<?> task = running.get();
        if (task != null) {
            task.cancel();
            running.set(null);
            setback.set(new Setback(Concern.READING, "stopped", ""));
        }
    }
}
