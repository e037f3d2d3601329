package dev.strongroom.desktop.workstation.signing;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.People;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.chain.ceremony.Transport;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.workstation.trouble.Concern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenViewModelTest {
    @TempDir
    Path folder;

    private Table table;

    @BeforeEach
    void lay() throws IOException {
        table = new Table(folder);
        table.lay(table.scene.item(table.scene.pay(1_500), 0, "ana"));
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void theRequestIsReadAndTheFilesStayAsTheyAre() {
        Map<String, List<Byte>> before = table.files();
        table.open();
        assertThat(table.open.setbackProperty().get()).isNull();
        assertThat(table.workflow.step()).isEqualTo(Step.READ);
        assertThat(table.workflow.deskName()).contains("Example desk");
        assertThat(table.workflow.isPractice()).isTrue();
        assertThat(table.open.runningProperty().get()).isNull();
        assertThat(table.tasks.names()).containsExactly("Opening the vault and judging the request");
        assertThat(table.files()).isEqualTo(before);
    }

    @Test
    void thePackedFormIsOpenedToo() throws IOException {
        table.lay(Transport.pack(Files.readAllBytes(folder.resolve("request.json"))));
        table.open();
        assertThat(table.workflow.step()).isEqualTo(Step.READ);
    }

    @Test
    void thePasswordIsWipedWhetherItOpensOrNot() {
        Secret right = Table.password();
        byte[] typed = right.bytes();
        table.open.open(right);
        assertThat(typed).containsOnly(0);
        Secret unused = Table.password();
        byte[] left = unused.bytes();
        table.open.requestProperty().set(null);
        table.open.open(unused);
        assertThat(left).containsOnly(0);
    }

    @Test
    void whatIsStillToBeChosenIsNamed() {
        OpenViewModel fresh = new OpenViewModel(table.workflow, table.desk, table.tasks, table.messages);
        assertThat(fresh.isReady().get()).isFalse();
        assertThat(fresh.missing()).isEqualTo("Still to choose: Vault, Trust file, Journal, Request");
        fresh.vaultProperty().set(table.vault());
        assertThat(fresh.journalProperty().get()).isEqualTo(folder.resolve("cold.vault.journal"));
        assertThat(fresh.missing()).isEqualTo("Still to choose: Trust file, Request");
        fresh.lay(null, table.scene.trustPath(), null, folder.resolve("request.json"));
        assertThat(fresh.missing()).isEmpty();
        assertThat(fresh.isReady().get()).isTrue();
    }

    @Test
    void droppedFilesAreLaidWhereTheyBelong() throws IOException {
        table.scene.sign(file(table.scene.request("R-0", table.scene.item(table.scene.pay(1), 7, "ben"))), "answer");
        OpenViewModel fresh = new OpenViewModel(table.workflow, table.desk, table.tasks, table.messages);
        Path packed = folder.resolve("packed");
        Files.write(packed, Transport.pack(Files.readAllBytes(folder.resolve("request.json"))));
        fresh.drop(List.of(table.scene.journalPath(), packed, table.scene.trustPath(), table.vault()));
        assertThat(fresh.setbackProperty().get()).isNull();
        assertThat(fresh.vaultProperty().get()).isEqualTo(table.vault());
        assertThat(fresh.trustProperty().get()).isEqualTo(table.scene.trustPath());
        assertThat(fresh.journalProperty().get()).isEqualTo(table.scene.journalPath());
        assertThat(fresh.requestProperty().get()).isEqualTo(packed);
        fresh.drop(List.of(folder.resolve("answer")));
        assertThat(Table.code(fresh.setbackProperty().get())).isEqualTo("drop.unknown");
        assertThat(fresh.requestProperty().get()).isEqualTo(packed);
    }

    @Test
    void aWrongPasswordIsTold() {
        refused("vault.password", () -> table.open.open(Secret.copyOf("wrong".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everyFileThatIsMissingOrDamagedIsTold() throws IOException {
        table.open.trustProperty().set(folder.resolve("none"));
        refused("file.missing", table::open);
        byte[] vault = Files.readAllBytes(table.vault());
        vault[vault.length / 2] ^= 1;
        Files.write(folder.resolve("damaged.vault"), vault);
        table.open.trustProperty().set(table.scene.trustPath());
        table.open.vaultProperty().set(folder.resolve("damaged.vault"));
        refused("vault.damaged", table::open);
        table.open.vaultProperty().set(table.vault());
        byte[] request = Files.readAllBytes(folder.resolve("request.json"));
        request[request.length - 40] ^= 1;
        Files.write(folder.resolve("changed.json"), request);
        table.open.requestProperty().set(folder.resolve("changed.json"));
        table.open.open(Table.password());
        assertThat(Table.code(table.open.setbackProperty().get())).matches("envelope\\..*|json\\..*");
        table.open.requestProperty().set(table.scene.trustPath());
        refused("envelope.type", table::open);
        Files.writeString(folder.resolve("broken.journal"), "{}\n");
        table.open.requestProperty().set(folder.resolve("request.json"));
        table.open.journalProperty().set(folder.resolve("broken.journal"));
        refused("journal.damaged", table::open);
    }

    @Test
    void anExpiredRequestAndAWrongClockAreTold() {
        table.scene.clock.move(Duration.ofHours(9));
        refused("request.expired", table::open);
        table.scene.clock.move(Duration.ofHours(-10));
        refused("clock.ahead", table::open);
    }

    @Test
    void aLostJournalIsTold() throws IOException {
        table.scene.sign(file(table.scene.request("R-0", table.scene.item(table.scene.pay(1), 7, "ben"))), "answer");
        table.open.journalProperty().set(folder.resolve("new.journal"));
        refused("journal.missing", table::open);
    }

    @Test
    void aRequestForAnotherVaultIsTold() throws IOException {
        table.scene.vault("other.vault", 9).close();
        table.open.vaultProperty().set(folder.resolve("other.vault"));
        refused("request.custodian", table::open);
    }

    @Test
    void aRequestThatIsNotTheCoresIsTold() throws IOException {
        SigningRequest request = table.scene.request("R-1", table.scene.item(table.scene.pay(1), 0, "ana"));
        table.lay(request.sign(People.key("mallory")).bytes());
        refused("request.core", table::open);
    }

    private void refused(String code, ThrowingCallable act) {
        Map<String, List<Byte>> before = table.files();
        try {
            act.call();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        assertThat(Table.code(table.open.setbackProperty().get())).isEqualTo(code);
        assertThat(table.open.setbackProperty().get().concern()).isEqualTo(Concern.READING);
        assertThat(table.workflow.step()).isEqualTo(Step.OPEN);
        assertThat(table.open.runningProperty().get()).isNull();
        assertThat(table.files()).isEqualTo(before);
    }
}
