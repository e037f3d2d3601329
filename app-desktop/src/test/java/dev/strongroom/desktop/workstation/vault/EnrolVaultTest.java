package dev.strongroom.desktop.workstation.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.SameThreadTasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Enrolling with a real vault into a real file. */
class EnrolVaultTest {
    private static final String PASSWORD = "correct horse";
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123456Z");

    @TempDir
    Path folder;

    private VaultFacts facts;
    private EnrolVaultViewModel model;
    private Path out;

    @BeforeEach
    void begin() throws IOException {
        Chains chains = Offline.chains();
        SecureRandom random = new SecureRandom();
        VaultTools tools = new VaultTools(chains, new Vaults(chains, random), random, new Argon2Cost(64, 1, 1));
        Path vault = folder.resolve("ana.vault");
        try (Mnemonic mnemonic = tools.generate();
                NewSecrets password = NewSecrets.of(secret(PASSWORD), secret(PASSWORD))) {
            facts = tools.create(vault, mnemonic, password);
        }
        out = folder.resolve("ana.enrolment");
        model = new EnrolVaultViewModel(
                tools,
                Clock.fixed(NOW, ZoneOffset.UTC),
                new SameThreadTasks(),
                new Messages(Language.ENGLISH, List.of("common", "workstation")));
        model.fileProperty().set(vault);
        model.outProperty().set(out);
        model.staffProperty().set(" ana ");
        model.nameProperty().set("Ana Approver");
    }

    private static Secret secret(String text) {
        return Secret.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String code) {
        assertThat(Objects.requireNonNull(model.setbackProperty().get(), "no setback")
                        .code())
                .isEqualTo(code);
        assertThat(model.resultProperty().get()).isNull();
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void theFileOffersTheVaultsStaffKeyAndTheWordsAreThoseOfThatKey() throws IOException {
        model.enrol(secret(PASSWORD));

        Enrolment enrolment = Enrolment.read(Files.readAllBytes(out));
        assertThat(enrolment.staff()).isEqualTo("ana");
        assertThat(enrolment.name()).isEqualTo("Ana Approver");
        assertThat(enrolment.createdAt()).isEqualTo(Instant.parse("2026-11-21T09:00:00.123Z"));
        EnrolVaultViewModel.Enrolled enrolled =
                Objects.requireNonNull(model.resultProperty().get());
        assertThat(enrolled.words()).isEqualTo(enrolment.fingerprint());
        assertThat(String.join(" ", enrolled.words())).isEqualTo(facts.fingerprint());
        assertThat(model.setbackProperty().get()).isNull();
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Files.writeString(out, "mine");
        model.enrol(secret(PASSWORD));

        refused("file.exists");
        assertThat(out).hasContent("mine");
    }

    @Test
    void aWrongPasswordOrAMissingVaultWritesNothing() {
        model.enrol(secret("wrong"));
        refused("vault.password");
        model.fileProperty().set(folder.resolve("none.vault"));
        model.enrol(secret(PASSWORD));
        refused("file.missing");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"ana smith, Ana, json.name", "'', Ana, json.name", "ana, ' ', roster.name"})
    void anIdOrANameThatNoRosterTakesIsRefusedFirst(String id, String name, String code) {
        model.staffProperty().set(id);
        model.nameProperty().set(name);
        model.enrol(secret(PASSWORD));

        refused(code);
        assertThat(out).doesNotExist();
    }
}
