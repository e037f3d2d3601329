package dev.strongroom.desktop.screen.found;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.boot.DeskFolder;
import dev.strongroom.desktop.i18n.Language;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Founding from the first step to the folder, with real vaults, real enrolments and real signatures. */
class FoundWorkflowTest {
    @TempDir
    Path home;

    private Founding founding;
    private FoundWorkflow workflow;

    @BeforeEach
    void begin() {
        founding = new Founding(home, Language.ENGLISH);
        workflow = founding.workflow;
    }

    @Test
    void threePeopleFoundADeskThatTheirAdminSigned() throws IOException {
        founding.until(FoundStep.SIGN);
        assertThat(founding.missing()).isEqualTo("Signatures still missing: 1");
        workflow.next();
        assertThat(founding.folder).doesNotExist();

        founding.sign("ada");
        workflow.next();

        assertThat(founding.ends).containsExactly("founded " + founding.folder);
        assertThat(DeskFolder.isDesk(founding.folder)).isTrue();
        TrustFile trust = TrustFile.read(Files.readAllBytes(founding.folder.resolve("trust.json")));
        assertThat(trust.genesis().desk()).isEqualTo("Example Payments");
        assertThat(trust.genesis().practice()).isFalse();
        assertThat(trust.roster().staff())
                .extracting(one -> one.id() + " " + one.roles().contains(Role.OPERATOR))
                .containsExactly("ana false", "cora true", "ada false");
        assertThat(trust.policy().accounts())
                .extracting(SignerAccount::tier, account -> account.address().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SignerAccount.Tier.HOT, founding.papers.address("core")),
                        org.assertj.core.groups.Tuple.tuple(SignerAccount.Tier.COLD, founding.papers.cold()));
        Limits limits = Objects.requireNonNull(
                trust.policy().networks().getFirst().tokens().get(1).limits());
        assertThat(limits.hot()).isEqualTo(new HotFloat(millions(5000), millions(2000), millions(10_000)));
        assertThat(limits.coldThreshold()).isEqualTo(millions(1000));
        assertThat(Files.readString(founding.folder.resolve("core.password"))).isEqualTo(Papers.PASSWORD);
    }

    private static BigInteger millions(long whole) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(1_000_000));
    }

    @Test
    void nothingTypedIsLostOnTheWayBackAndSignaturesStayWhereNothingChanged() {
        founding.until(FoundStep.SIGN);
        founding.sign("ada");
        List<String> words = draft().words();
        for (int i = 0; i < 5; i++) {
            workflow.back();
        }
        assertThat(workflow.step()).isEqualTo(FoundStep.DESK);
        workflow.back();
        assertThat(workflow.step()).isEqualTo(FoundStep.DESK);
        assertThat(workflow.desk().nameProperty().get()).isEqualTo("Example Payments");
        for (int i = 0; i < 5; i++) {
            workflow.next();
        }

        assertThat(workflow.step()).isEqualTo(FoundStep.SIGN);
        assertThat(draft().words()).isEqualTo(words);
        assertThat(founding.missing()).isEmpty();
    }

    @Test
    void whateverIsChangedAfterASignatureTakesTheSignatureBack() {
        founding.until(FoundStep.SIGN);
        founding.sign("ada");
        List<String> words = draft().words();
        workflow.back();
        workflow.back();
        workflow.limits().figure(LimitsStepViewModel.Figure.CEILING).set("6000");
        workflow.next();
        workflow.next();

        assertThat(draft().words()).isNotEqualTo(words);
        assertThat(founding.missing()).isEqualTo("Signatures still missing: 1");
    }

    private SignStepViewModel.Draft draft() {
        return Objects.requireNonNull(workflow.sign().draftProperty().get());
    }

    @Test
    void onlyAnAdminsVaultSigns() {
        founding.until(FoundStep.SIGN);
        founding.sign("ana");
        assertThat(founding.problem()).startsWith("Not signed: the key in this vault is not one of the admins’");
        workflow.sign().vaultProperty().set(founding.papers.vault("ada"));
        workflow.sign().sign(Papers.secret("wrong"));
        assertThat(founding.problem()).startsWith("The password is wrong");
        workflow.sign().vaultProperty().set(home.resolve("none.vault"));
        workflow.sign().sign(Papers.password());
        assertThat(founding.problem())
                .startsWith("The file cannot be read or written: ")
                .contains("none.vault");

        assertThat(draft().envelope().signers()).isEmpty();
        assertThat(founding.missing()).isNotEmpty();
    }

    @Test
    void aFolderThatIsFilledMeanwhileIsToldAndLeftAsItIs() throws IOException {
        founding.until(FoundStep.SIGN);
        founding.sign("ada");
        Files.createDirectory(founding.folder);
        Files.writeString(founding.folder.resolve("mine.txt"), "mine");
        workflow.next();

        assertThat(founding.problem()).startsWith("This folder cannot take a new desk");
        assertThat(founding.folder.toFile().list()).containsExactly("mine.txt");
        assertThat(founding.ends).isEmpty();
        Files.delete(founding.folder.resolve("mine.txt"));
        workflow.next();
        assertThat(founding.ends).containsExactly("founded " + founding.folder);
    }

    @Test
    void aCoresVaultThatIsGoneMeanwhileFoundsNothing() throws IOException {
        founding.until(FoundStep.SIGN);
        founding.sign("ada");
        Files.delete(founding.papers.vault("core"));
        workflow.next();

        assertThat(founding.problem()).contains("core.vault");
        assertThat(founding.folder).doesNotExist();
        assertThat(home.resolve(".desk.unfinished")).doesNotExist();
    }

    @Test
    void theCoresOwnKeyCannotBeAPersonsToo() {
        Path core = founding.papers.enrol("core", "zoe", "Zoe", "zoe.enrolment");
        founding.until(FoundStep.PEOPLE);
        workflow.people().add(List.of(core));
        Person zoe = workflow.people().people().getLast();
        zoe.dutyProperty().set(Duty.OPERATOR);
        zoe.comparedProperty().set(true);
        workflow.next();
        workflow.next();

        assertThat(workflow.step()).isEqualTo(FoundStep.LIMITS);
        assertThat(founding.problem()).startsWith("One key or id stands twice");
    }

    @Test
    void leavingAsksFirst() {
        founding.until(FoundStep.PEOPLE);
        founding.dialogs.sayNo();
        workflow.cancel();
        assertThat(founding.ends).isEmpty();
        assertThat(workflow.wallets().coreProperty().get()).isNotNull();
        assertThat(founding.dialogs.questions()).hasSize(1);
    }

    @Test
    void whoLeavesForgetsTheCoresPasswordAndWritesNothing() {
        founding.until(FoundStep.PEOPLE);
        workflow.cancel();

        assertThat(founding.ends).containsExactly("cancelled");
        assertThat(workflow.wallets().coreProperty().get()).isNull();
        assertThat(founding.folder).doesNotExist();
    }
}
