package dev.strongroom.desktop.screen.found;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.screen.found.LimitsStepViewModel.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each step of founding lacks, refuses and tells. */
class FoundStepsTest {
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
    void theFirstStepSaysOneByOneWhatIsMissing() {
        DeskStepViewModel desk = workflow.desk();
        assertThat(founding.missing()).startsWith("Give the desk a name");
        desk.nameProperty().set("x".repeat(65));
        assertThat(founding.missing()).startsWith("Give the desk a name");
        desk.nameProperty().set("Example");
        assertThat(founding.missing()).isEqualTo("Choose a folder.");
        desk.folderProperty().set(founding.folder);
        assertThat(founding.missing()).isEqualTo("Choose the network.");
        desk.networkProperty().set(Registry.builtIn().network(Papers.SEPOLIA));
        assertThat(founding.missing()).isEqualTo("Give the address of a node.");
        desk.nodeProperty().set(Founding.NODE);
        assertThat(founding.missing()).startsWith("Ask the nodes");
        workflow.next();
        assertThat(workflow.step()).isEqualTo(FoundStep.DESK);
        desk.ask();
        assertThat(founding.missing()).isEmpty();
    }

    @Test
    void aRealDeskIsOfferedNoLocalNetwork() {
        assertThat(FoundingTools.networks())
                .isNotEmpty()
                .extracting(ListedNetwork::kind)
                .doesNotContain(ListedNetwork.Kind.LOCAL);
    }

    @Test
    void aNodeOfAnotherNetworkASilentOneAndAWrongAddressAreTold() {
        founding.nodes.put("https://other.example", Network.parse("eip155:1"));
        founding.desk();
        DeskStepViewModel desk = workflow.desk();
        desk.otherNodeProperty().set("https://other.example");
        desk.ask();
        assertThat(desk.answers())
                .extracting(DeskStepViewModel.Answer::text)
                .containsExactly(
                        "Node 1 answers and is of Ethereum Sepolia.",
                        "Node 2 is of Ethereum (eip155:1), not of Ethereum Sepolia. Give a node of Ethereum Sepolia, or"
                                + " choose the other network.");
        assertThat(founding.missing()).startsWith("A node is not as it must be");

        desk.otherNodeProperty().set("https://silent.example");
        assertThat(desk.answers()).isEmpty();
        desk.ask();
        assertThat(desk.answers().getLast().text()).startsWith("Node 2 did not answer");
        assertThat(desk.answers().getLast().isRight()).isFalse();

        desk.networkProperty().set(Registry.builtIn().network(Network.parse("eip155:1")));
        assertThat(desk.answers()).isEmpty();
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedBeforeAnythingElseIsAsked() throws IOException {
        Files.createDirectory(founding.folder);
        Files.writeString(founding.folder.resolve("mine.txt"), "mine");
        founding.desk();
        workflow.next();

        assertThat(workflow.step()).isEqualTo(FoundStep.DESK);
        assertThat(founding.problem())
                .startsWith("This folder cannot take a new desk")
                .contains("is not empty");
    }

    @Test
    void theCoresVaultOpensWithItsPasswordOnly() throws IOException {
        founding.until(FoundStep.WALLETS);
        WalletsStepViewModel wallets = workflow.wallets();
        wallets.open(Papers.secret("wrong"));
        assertThat(founding.problem()).startsWith("The password is wrong");
        assertThat(wallets.coreProperty().get()).isNull();
        assertThat(founding.missing()).isEqualTo("Open the core’s vault.");

        wallets.vaultProperty().set(home.resolve("none.vault"));
        wallets.open(Papers.password());
        assertThat(founding.problem()).contains("none.vault");
        Path broken = Files.write(home.resolve("broken.vault"), new byte[400]);
        wallets.vaultProperty().set(broken);
        wallets.open(Papers.password());
        assertThat(founding.problem()).startsWith("The vault file is damaged or is no vault");
    }

    @Test
    void theColdAddressIsCheckedAndMustBeComparedAgainWhenItChanges() {
        founding.until(FoundStep.WALLETS);
        WalletsStepViewModel wallets = workflow.wallets();
        wallets.coldProperty().set(founding.papers.cold().substring(0, 41));
        assertThat(wallets.coldProblem()).isNotEmpty();
        assertThat(founding.missing()).isEqualTo("Type the address of the cold wallet.");
        wallets.coldProperty().set(founding.papers.address("core"));
        assertThat(wallets.coldProblem()).startsWith("This is the hot wallet’s address");
        wallets.coldProperty().set(founding.papers.cold());
        assertThat(wallets.coldProblem()).isEmpty();
        assertThat(founding.missing()).startsWith("Compare the cold wallet");
        wallets.comparedProperty().set(true);
        assertThat(founding.missing()).isEmpty();
        wallets.coldProperty().set(founding.papers.cold() + " ");
        assertThat(founding.missing()).startsWith("Compare the cold wallet");
    }

    @Test
    void anotherNetworkAsksForTheVaultAnew() {
        founding.until(FoundStep.WALLETS);
        workflow.desk().networkProperty().set(Registry.builtIn().network(Network.parse("eip155:1")));

        assertThat(workflow.wallets().coreProperty().get()).isNull();
    }

    @Test
    void thePeopleAreHeldAgainstTheRulesOneByOne() {
        founding.until(FoundStep.PEOPLE);
        PeopleStepViewModel people = workflow.people();
        people.people().clear();
        for (FoundRule rule : FoundRule.values()) {
            assertThat(people.isMet(rule)).as(rule.name()).isFalse();
        }
        assertThat(founding.missing()).isEqualTo("At least three people");
        people.add(founding.papers.enrolments());
        assertThat(founding.missing()).isEqualTo("Everybody has a duty");
        people.people().forEach(one -> one.dutyProperty().set(Duty.OPERATOR));
        assertThat(founding.missing()).isEqualTo("An approver, who approves payments");
        people.people().get(0).dutyProperty().set(Duty.APPROVER_AND_OPERATOR);
        assertThat(founding.missing()).isEqualTo("A custodian, who signs them cold");
        people.people().get(1).dutyProperty().set(Duty.CUSTODIAN);
        assertThat(founding.missing()).isEqualTo("An admin, who signs the rules");
        people.people().get(2).dutyProperty().set(Duty.ADMIN_AND_OPERATOR);
        assertThat(founding.missing()).isEqualTo("Everybody’s words are compared");
        people.people().forEach(one -> one.comparedProperty().set(true));
        assertThat(founding.missing()).isEmpty();
        people.remove(people.people().getFirst());
        assertThat(founding.missing()).isEqualTo("At least three people");
    }

    @Test
    void filesThatAreNoneOfPeopleWhoAreNewAreToldByNameAndTheOthersAreTaken() throws IOException {
        founding.until(FoundStep.PEOPLE);
        PeopleStepViewModel people = workflow.people();
        people.people().clear();
        Path altered = home.resolve("altered.enrolment");
        String text = Files.readString(founding.papers.enrolment("ana"));
        Files.writeString(altered, text.replaceFirst("\"sig\":\"..", "\"sig\":\"AA"));
        Path again = founding.papers.enrol("ana", "ana2", "Ana again", "again.enrolment");
        founding.papers.makeVault("thief");
        Path thief = founding.papers.enrol("thief", "ana", "Not Ana", "thief.enrolment");
        Path other = Files.writeString(home.resolve("notes.txt"), "hello");

        people.add(List.of(
                founding.papers.enrolment("ana"),
                again,
                thief,
                altered,
                other,
                home.resolve("gone.enrolment"),
                founding.papers.enrolment("cora")));

        assertThat(people.people()).extracting(one -> one.enrolment().staff()).containsExactly("ana", "cora");
        assertThat(people.problems()).hasSize(5);
        assertThat(people.problems().get(0))
                .isEqualTo("again.enrolment was not taken: Ana Approver is here already with the same key.");
        assertThat(people.problems().get(1))
                .startsWith("thief.enrolment was not taken: it claims the id ana, which Ana Approver has");
        assertThat(people.problems().get(2))
                .startsWith("altered.enrolment was not taken.")
                .contains("enrolment.signatures");
        assertThat(people.problems().get(3)).startsWith("notes.txt was not taken.");
        assertThat(people.problems().get(4)).startsWith("gone.enrolment was not taken. The file cannot be read");
        people.add(List.of(founding.papers.enrolment("ada")));
        assertThat(people.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CEILING, '', a plain number",
        "CEILING, 1e3, a plain number",
        "CEILING, '5,000', a plain number",
        "CEILING, 0, above zero",
        "PER_DAY, 1999, must not be less than",
        "COLD_PER_DAY, 999, must not be less than",
        "MANY_ROLLING, 999, must not be less than",
        "APPROVERS, 2, a whole number from 1 to 1",
        "ADMINS, 0, a whole number from 1 to 1",
        "ADMINS, many, a whole number from 1 to 1"
    })
    void aNumberThatCannotBeIsTold(Figure figure, String text, String told) {
        founding.until(FoundStep.LIMITS);
        assertThat(founding.missing()).isEmpty();
        workflow.limits().figure(figure).set(text);

        assertThat(workflow.limits().problem(figure))
                .startsWith(founding.messages.name(figure))
                .contains(told);
        assertThat(founding.missing()).contains(told);
        workflow.next();
        assertThat(workflow.step()).isEqualTo(FoundStep.LIMITS);
    }
}
