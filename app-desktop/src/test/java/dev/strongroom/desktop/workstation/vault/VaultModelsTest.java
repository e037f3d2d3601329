package dev.strongroom.desktop.workstation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.vault.CreateVaultViewModel.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vaults made, checked, written anew and tried, as real files. */
class VaultModelsTest {
    private static final String PASSWORD = "correct horse";
    private static final List<String> KNOWN = List.of(
            "abandon", "abandon", "abandon", "abandon", "abandon", "abandon", "abandon", "abandon", "abandon",
            "abandon", "abandon", "about");

    @TempDir
    Path folder;

    private final Chains chains = Offline.chains();
    private final SecureRandom random = new SecureRandom();
    private final Vaults vaults = new Vaults(chains, random);
    private final VaultTools tools = new VaultTools(chains, vaults, random, new Argon2Cost(64, 1, 1));
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Messages messages = new Messages(Language.ENGLISH, List.of("common", "workstation"));
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("a.vault");
    }

    private static Secret secret(String text) {
        return Secret.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(@Nullable Setback setback) {
        return Objects.requireNonNull(setback, "no setback").code();
    }

    private CreateVaultViewModel creating() {
        CreateVaultViewModel model = new CreateVaultViewModel(tools, tasks, messages);
        model.fileProperty().set(file);
        return model;
    }

    private VaultFacts made() throws IOException {
        try (Mnemonic mnemonic = tools.generate();
                NewSecrets password = NewSecrets.of(secret(PASSWORD), secret(PASSWORD))) {
            return tools.create(file, mnemonic, password);
        }
    }

    @Test
    void aNewVaultAppearsOnlyWhenEveryWordWasReadBack() throws IOException {
        CreateVaultViewModel model = creating();
        model.generate(NewSecrets.of(secret(PASSWORD), secret(PASSWORD)));
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.SHOW);
        assertThat(model.size()).isEqualTo(24);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            words.add(model.word(i));
        }
        model.written();
        assertThatThrownBy(() -> model.word(0)).isInstanceOf(IllegalStateException.class);
        model.type(secret("zoo"));
        assertThat(code(model.setbackProperty().get())).isEqualTo("mnemonic.differs");
        assertThat(model.positionProperty().get()).isZero();
        for (String word : words) {
            assertThat(file).doesNotExist();
            model.type(secret(" " + word.toUpperCase(java.util.Locale.ROOT)));
            assertThat(model.setbackProperty().get()).isNull();
        }
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.facts().generation()).isEqualTo(1);
        assertThat(model.facts().addresses()).isNotEmpty();
        try (Secret password = secret(PASSWORD);
                OpenVault opened = vaults.open(file, password);
                Secret paper = secret(String.join(" ", words))) {
            assertThat(opened.differences(paper)).isEmpty();
        }
    }

    @Test
    void wordsThatExistGiveTheVaultThatTheyAlwaysGave() {
        CreateVaultViewModel model = creating();
        model.useExisting(NewSecrets.of(secret(PASSWORD), secret(PASSWORD)));
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.TYPE);
        model.type(secret("abandonn"));
        assertThat(code(model.setbackProperty().get())).isEqualTo("mnemonic.word");
        model.type(secret("zoo"));
        model.undo();
        KNOWN.forEach(word -> model.type(secret(word)));
        assertThat(model.positionProperty().get()).isEqualTo(12);
        model.finish();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.DONE);
        assertThat(model.facts().addresses())
                .extracting(address -> address.text())
                .contains("0x9858EfFD232B4033E47d90003D41EC34EcaEda94");
    }

    @Test
    void wordsWithTheirPassphraseGiveTheWalletThatTheyAlwaysGave() {
        CreateVaultViewModel model = creating();
        model.useExisting(new NewSecrets(secret(PASSWORD), secret(PASSWORD), secret("TREZOR"), secret("TREZOR")));
        KNOWN.forEach(word -> model.type(secret(word)));
        model.finish();
        assertThat(model.facts().addresses())
                .extracting(address -> address.text())
                .contains("0x9c32F71D4DB8Fb9e1A58B0a80dF79935e7256FA6");
    }

    @Test
    void aPassphraseThatIsTypedDifferentlyTheSecondTimeIsRefusedAndNothingIsKept() {
        CreateVaultViewModel model = creating();
        Secret password = secret(PASSWORD);
        model.generate(new NewSecrets(password, secret(PASSWORD), secret("TREZOR"), secret("")));

        assertThat(code(model.setbackProperty().get())).isEqualTo("passphrase.differs");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSE);
        assertThatThrownBy(password::bytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wordsThatDoNotBelongTogetherMakeNothing() {
        CreateVaultViewModel model = creating();
        model.useExisting(NewSecrets.of(secret(PASSWORD), secret(PASSWORD)));
        KNOWN.subList(0, 11).forEach(word -> model.type(secret(word)));
        model.finish();
        assertThat(code(model.setbackProperty().get())).isEqualTo("mnemonic.length");
        model.type(secret("abandon"));
        model.finish();
        assertThat(code(model.setbackProperty().get())).isEqualTo("mnemonic.checksum");
        assertThat(file).doesNotExist();
        model.cancel();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSE);
        assertThat(model.positionProperty().get()).isZero();
        assertThat(model.setbackProperty().get()).isNull();
    }

    @Test
    void aPasswordThatIsShortOrTypedTwiceDifferentlyIsRefused() {
        CreateVaultViewModel model = creating();
        model.generate(NewSecrets.of(secret("123456789"), secret("123456789")));
        assertThat(code(model.setbackProperty().get())).isEqualTo("password.short");
        model.generate(NewSecrets.of(secret(PASSWORD), secret(PASSWORD + " ")));
        assertThat(code(model.setbackProperty().get())).isEqualTo("password.differs");
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CHOOSE);
    }

    @Test
    void aFileThatIsThereIsNotTouched() throws IOException {
        Files.writeString(file, "mine");
        CreateVaultViewModel model = creating();
        model.generate(NewSecrets.of(secret(PASSWORD), secret(PASSWORD)));
        assertThat(code(model.setbackProperty().get())).isEqualTo("file.exists");
        model.fileProperty().set(null);
        model.useExisting(NewSecrets.of(secret(PASSWORD), secret(PASSWORD)));
        assertThat(code(model.setbackProperty().get())).isEqualTo("file.none");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aVaultIsCheckedAndThePaperToo() throws IOException {
        CreateVaultViewModel maker = creating();
        maker.useExisting(NewSecrets.of(secret(PASSWORD), secret(PASSWORD)));
        KNOWN.forEach(word -> maker.type(secret(word)));
        maker.finish();
        CheckVaultViewModel model = new CheckVaultViewModel(tools, tasks, messages);
        model.fileProperty().set(file);
        model.check(secret(PASSWORD));
        CheckVaultViewModel.Checked checked =
                Objects.requireNonNull(model.resultProperty().get());
        assertThat(checked.facts()).isEqualTo(maker.facts());
        assertThat(checked.words()).isZero();
        model.type(secret("nonsense"));
        assertThat(code(model.setbackProperty().get())).isEqualTo("mnemonic.word");
        for (int i = 0; i < 12; i++) {
            model.type(secret(i == 4 ? "zoo" : KNOWN.get(i)));
        }
        assertThat(model.typedProperty().get()).isEqualTo(12);
        model.check(secret(PASSWORD));
        assertThat(Objects.requireNonNull(model.resultProperty().get()).differing())
                .containsExactly(5);
        assertThat(model.typedProperty().get()).isZero();
        model.check(secret("wrong"));
        assertThat(code(model.setbackProperty().get())).isEqualTo("vault.password");
        assertThat(model.resultProperty().get()).isNull();
    }

    @Test
    void aPasswordIsChangedAndTheGenerationBeforeIsKept() throws IOException {
        VaultFacts before = made();
        RotateVaultViewModel model = new RotateVaultViewModel(tools, tasks, messages);
        model.fileProperty().set(file);
        byte[] bytes = Files.readAllBytes(file);
        model.rotate(secret(PASSWORD), secret("another one"), secret("another two"));
        assertThat(code(model.setbackProperty().get())).isEqualTo("password.differs");
        model.rotate(secret("wrong"), secret("another one"), secret("another one"));
        assertThat(code(model.setbackProperty().get())).isEqualTo("vault.password");
        assertThat(file).hasBinaryContent(bytes);
        model.dropOthersProperty().set(true);
        model.rotate(secret(PASSWORD), secret("another one"), secret("another one"));
        VaultTools.Rotated rotated =
                Objects.requireNonNull(model.resultProperty().get());
        assertThat(rotated.facts().generation()).isEqualTo(2);
        assertThat(rotated.facts().id()).isEqualTo(before.id());
        assertThat(rotated.backup()).hasBinaryContent(bytes);
        try (Secret old = secret(PASSWORD);
                Secret now = secret("another one")) {
            assertThatThrownBy(() -> tools.check(file, old)).hasMessageContaining("wrong password");
            assertThat(tools.check(file, now).addresses()).isEqualTo(before.addresses());
        }
    }

    @Test
    void aBackupIsTriedAndAnotherVaultIsNone() throws IOException {
        made();
        Path copy = folder.resolve("copy.vault");
        Files.copy(file, copy);
        DrillViewModel model = new DrillViewModel(tools, tasks, messages);
        model.fileProperty().set(file);
        model.backupProperty().set(copy);
        model.drill(secret(PASSWORD), secret(""));
        VaultTools.Drilled drilled =
                Objects.requireNonNull(model.resultProperty().get());
        assertThat(drilled.isGood()).isTrue();
        assertThat(drilled.isOlder()).isFalse();
        try (Secret old = secret(PASSWORD);
                Secret now = secret("another one")) {
            tools.rotate(file, old, now, false);
        }
        model.drill(secret("another one"), secret(PASSWORD));
        assertThat(Objects.requireNonNull(model.resultProperty().get()).isOlder())
                .isTrue();
        Path stranger = file;
        file = folder.resolve("other.vault");
        made();
        model.fileProperty().set(stranger);
        model.backupProperty().set(file);
        model.drill(secret("another one"), secret(PASSWORD));
        VaultTools.Drilled other = Objects.requireNonNull(model.resultProperty().get());
        assertThat(other.isSameVault()).isFalse();
        assertThat(other.isGood()).isFalse();
        byte[] damaged = Files.readAllBytes(copy);
        damaged[damaged.length / 2] ^= 1;
        Files.write(copy, damaged);
        model.backupProperty().set(copy);
        model.drill(secret("another one"), secret(PASSWORD));
        assertThat(code(model.setbackProperty().get())).isEqualTo("vault.damaged");
    }
}
