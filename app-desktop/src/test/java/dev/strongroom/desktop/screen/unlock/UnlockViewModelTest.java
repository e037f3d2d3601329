package dev.strongroom.desktop.screen.unlock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.screen.found.Papers;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unlocking;
import dev.strongroom.desktop.task.SameThreadTasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unlocking with real vaults: whose key is on the roster sits down, and nobody else. */
class UnlockViewModelTest {
    @TempDir
    Path folder;

    private final FakeNotifier notifier = new FakeNotifier();
    private final Session session = new Session();
    private final List<Path> remembered = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private Papers papers;
    private UnlockViewModel model;

    @BeforeEach
    void begin() throws IOException {
        papers = new Papers(folder);
        StaffMember ana = new StaffMember("ana", "Ana Approver", key("ana"), Set.of(StaffRole.APPROVER));
        StaffApi roster = new StaffApi() {
            @Override
            public List<StaffMember> staff() {
                return List.of(ana);
            }

            @Override
            public long rosterVersion() {
                return 1;
            }
        };
        model = new UnlockViewModel(
                new Unlocking(papers.vaults, roster),
                session,
                new SameThreadTasks(),
                notifier,
                new Messages(Language.ENGLISH, List.of("common", "refusals", "console")),
                remembered::add);
    }

    private String key(String name) throws IOException {
        try (Secret password = Papers.password();
                OpenVault vault = papers.vaults.open(papers.vault(name), password)) {
            return HexFormat.of().formatHex(vault.staffKey().publicKey());
        }
    }

    private void unlock(Path vault, Secret password) {
        model.unlock(vault, password, () -> closed.add("closed"));
    }

    private void refused(String text) {
        assertThat(model.problemProperty().get()).startsWith(text);
        assertThat(session.isLocked()).isTrue();
        assertThat(remembered).isEmpty();
        assertThat(closed).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void theOwnVaultUnlocksAndItsPlaceIsRemembered() {
        unlock(papers.vault("ana"), Papers.password());

        assertThat(session.officer()).isNotNull();
        assertThat(notifier.told()).containsExactly("done: Ana Approver sits at this desk now.");
        assertThat(remembered).containsExactly(papers.vault("ana"));
        assertThat(closed).containsExactly("closed");
        session.lock();
        assertThat(session.isLocked()).isTrue();
    }

    @Test
    void aVaultWhoseKeyIsNotOnTheRosterIsRefusedInAPlainSentence() {
        unlock(papers.vault("cora"), Papers.password());

        refused("The vault opened, but nobody in the roster has its key.");
    }

    @Test
    void aWrongPasswordIsToldAndTheNextTryMayBeRight() {
        unlock(papers.vault("ana"), Papers.secret("wrong"));
        refused("The password is wrong. Nothing was opened; you can try again.");
        unlock(papers.vault("ana"), Papers.password());

        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(session.isLocked()).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        unlock(folder.resolve("none.vault"), Papers.password());

        refused("The vault " + folder.resolve("none.vault") + " cannot be read. Is the medium in place?");
    }

    @Test
    void aDamagedFileSendsToTheBackup() throws IOException {
        byte[] bytes = Files.readAllBytes(papers.vault("ana"));
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.vault"), bytes);
        unlock(damaged, Papers.password());

        refused("The vault file is damaged or is no vault. Use the backup.");
    }

    @Test
    void aBoxThatOpensAnewDoesNotTellWhatWentWrongBefore() {
        unlock(papers.vault("ana"), Papers.secret("wrong"));
        model.begin();

        assertThat(model.problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWayInWhichAVaultDoesNotOpenHasWordsOfItsOwn(Language language) {
        Messages messages = new Messages(language, List.of("refusals"));
        assertThat(List.of("damaged", "password", "tampered", "address", "parameters", "version"))
                .allMatch(code -> messages.has("refusal.vault." + code));
    }
}
