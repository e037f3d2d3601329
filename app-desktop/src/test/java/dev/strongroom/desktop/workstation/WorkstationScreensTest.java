package dev.strongroom.desktop.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.chain.ceremony.Sweeps;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.workstation.signing.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen, in every language, with what it shows in good and in bad times; each is photographed. */
class WorkstationScreensTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStepsOfSigningAreDrawn(Language language) {
        Fx.call(() -> {
            try (Station station = new Station(folder, language, new SameThreadTasks())) {
                station.photograph("1-open-empty");
                byte[] request = station.lay(
                        "R-20261121-3",
                        station.scene.item(station.scene.pay(12_500), 0, "ana", "ben"),
                        station.scene.item(station.scene.pay(800), 1, "ana", "ben"),
                        station.scene.item(station.scene.pay(30_000), 2, "eva"));
                station.secret("#password", "wrong password", true);
                station.photograph("1-open-wrong-password");
                assertThat(station.find(Node.class, "#trouble").isVisible()).isTrue();
                station.secret("#password", "correct horse", true);
                station.photograph("2-read-refused");
                station.find(ListView.class, "#payments").getSelectionModel().select(0);
                station.photograph("2-read");
                station.press("#next");
                station.photograph("3-compare");
                CompareCode code = CompareCode.of(request);
                station.text("#first", "zoo");
                station.text("#second", "zoo");
                station.press("#confirm");
                station.photograph("3-compare-wrong");
                type(station, code);
                station.press("#confirm");
                station.photograph("4-sign");
                Path answer = folder.resolve("answer-R-20261121-3.json");
                Files.writeString(answer, "mine");
                station.press("#sign");
                station.photograph("4-sign-file-exists");
                station.path("#out", folder.resolve("no-stick").resolve("answer.json"));
                station.press("#sign");
                station.photograph("4-sign-not-written");
                Files.delete(answer);
                station.path("#out", answer);
                station.press("#sign");
                station.photograph("5-save");
                assertThat(answer).exists();
                return null;
            }
        });
    }

    private static void type(Station station, CompareCode code) {
        List<String> words = code.words();
        station.text("#first", words.get(position(station, "#firstLabel")));
        station.text("#second", words.get(position(station, "#secondLabel")));
    }

    private static int position(Station station, String label) {
        return Integer.parseInt(station.find(Label.class, label).getText().replaceAll("[^0-9]", "")) - 1;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSweepIsDrawnAsOne(Language language) {
        Fx.call(() -> {
            try (Station station = new Station(folder, language, new SameThreadTasks())) {
                Sweeps sweeps = new Sweeps(station.scene);
                station.lay(
                        "R-8",
                        sweeps.item(sweeps.of(70_000, 3), 0, 3, "ana"),
                        station.scene.item(station.scene.pay(250), 0, "ana"));
                station.secret("#password", "correct horse", true);
                station.photograph("2-read-sweep");
                assertThat(station.bench.workflow().step()).isEqualTo(Step.READ);
            }
            return null;
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDifferenceBlocksAndIsRed(Language language) {
        Fx.call(() -> {
            try (Station station = new Station(folder, language, new SameThreadTasks())) {
                station.lay("R-7", station.scene.item(station.scene.pay(250), 0, "ana"), station.lie(1));
                station.secret("#password", "correct horse", true);
                station.photograph("2-read-differs");
                assertThat(station.find(Node.class, "#next").isDisabled()).isTrue();
                assertThat(station.fx().getRoot().lookupAll(".said.differs")).hasSize(1);
                return null;
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWindowThatIsLeftAloneClosesTheVaultAndWipesWhatWasTyped(Language language) {
        Fx.call(() -> {
            try (Station station = new Station(folder, language, new SameThreadTasks())) {
                byte[] request = station.lay("R-7", station.scene.item(station.scene.pay(250), 0, "ana"));
                station.secret("#password", "correct horse", true);
                station.press("#next");
                assertThat(station.bench.workflow().step()).isEqualTo(Step.COMPARE);

                assertThat(station.window.lock()).isTrue();
                assertThat(station.bench.workflow().step()).isEqualTo(Step.OPEN);
                assertThat(station.find(SecretField.class, "#password")
                                .lengthProperty()
                                .get())
                        .isZero();
                station.photograph("1-open-left-alone");

                station.secret("#password", "correct", false);
                station.window.lock();
                assertThat(station.find(SecretField.class, "#password")
                                .lengthProperty()
                                .get())
                        .isZero();

                station.secret("#password", "correct horse", true);
                station.press("#next");
                type(station, CompareCode.of(request));
                station.press("#confirm");
                station.path("#out", folder.resolve("answer.json"));
                station.press("#sign");
                assertThat(station.window.lock()).isTrue();
                assertThat(station.bench.workflow().step())
                        .as("an answer that is made stays to be looked at")
                        .isEqualTo(Step.SAVE);
                return null;
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theJournalIsDrawnWholeAndDamaged(Language language) {
        Fx.call(() -> {
            try (Station station = new Station(folder, language, new SameThreadTasks())) {
                station.window.frame().go(Place.JOURNAL);
                station.photograph("6-journal-empty");
                byte[] one = station.lay("R-1", station.scene.item(station.scene.pay(250), 0, "ana"));
                station.scene.sign(one, "a");
                byte[] two = station.lay(
                        "R-2",
                        station.scene.item(station.scene.pay(1_200), 1, "ben"),
                        station.scene.item(station.scene.pay(20_000), 2, "ben"));
                station.scene.sign(two, "b");
                station.press("#check");
                station.photograph("6-journal");
                byte[] journal = Files.readAllBytes(station.scene.journalPath());
                journal[journal.length - 30] ^= 1;
                Files.write(station.scene.journalPath(), journal);
                station.press("#check");
                station.photograph("6-journal-damaged");
                return null;
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theVaultScreensAreDrawn(Language language) {
        Fx.call(() -> {
            try (Station station = new Station(folder, language, new SameThreadTasks())) {
                Path vault = folder.resolve("new.vault");
                List<String> words = create(station, vault);
                check(station, vault, words);
                rotate(station, vault);
                drill(station, vault);
                enrol(station, vault);
                return null;
            }
        });
    }

    private List<String> create(Station station, Path vault) {
        station.window.frame().go(Place.CREATE);
        station.photograph("7-create");
        station.path("#file", vault);
        station.secret("#password", "short", false);
        station.secret("#again", "short", false);
        station.press("#generate");
        station.photograph("7-create-short-password");
        station.secret("#password", "a long password", false);
        station.secret("#again", "a long password", false);
        station.press("#generate");
        station.photograph("7-create-words");
        Map<Integer, String> tiles = new TreeMap<>();
        for (Node tile : station.fx().getRoot().lookupAll(".seed-tile")) {
            List<Node> labels = ((VBox) tile).getChildren();
            tiles.put(Integer.valueOf(((Label) labels.get(0)).getText()), ((Label) labels.get(1)).getText());
        }
        List<String> words = List.copyOf(tiles.values());
        assertThat(words).hasSize(24);
        station.press("#written");
        assertThat(station.fx().getRoot().lookupAll(".seed-word")).isEmpty();
        station.secret("#word", words.getFirst(), true);
        station.secret("#word", "zzz", true);
        station.photograph("7-create-read-back");
        for (int i = 1; i < 24; i++) {
            assertThat(vault).doesNotExist();
            station.secret("#word", words.get(i), true);
        }
        station.photograph("7-create-done");
        assertThat(vault).exists();
        return words;
    }

    private static void check(Station station, Path vault, List<String> words) {
        station.window.frame().go(Place.CHECK);
        station.path("#file", vault);
        for (int i = 0; i < words.size(); i++) {
            station.secret("#word", i == 2 ? "zoo" : words.get(i), true);
        }
        station.secret("#password", "a long password", true);
        station.photograph("8-check-paper-wrong");
    }

    private static void rotate(Station station, Path vault) {
        station.window.frame().go(Place.ROTATE);
        station.path("#file", vault);
        station.secret("#password", "a long password", false);
        station.secret("#replacing", "another password", false);
        station.secret("#again", "another password", true);
        station.photograph("9-rotate");
    }

    private static void drill(Station station, Path vault) {
        station.window.frame().go(Place.DRILL);
        station.path("#file", vault);
        station.path("#backup", vault.resolveSibling("new.vault.generation-1"));
        station.secret("#password", "another password", false);
        station.secret("#backupPassword", "a long password", true);
        station.photograph("10-drill");
    }

    private static void enrol(Station station, Path vault) {
        station.window.frame().go(Place.ENROL);
        station.photograph("11-enrol-empty");
        station.path("#file", vault);
        station.text("#staff", "ana");
        station.text("#name", "Ana Approver");
        station.path("#out", vault.resolveSibling("ana.enrolment"));
        station.secret("#password", "wrong password", true);
        station.photograph("11-enrol-wrong-password");
        station.secret("#password", "another password", true);
        station.photograph("11-enrol");
        assertThat(vault.resolveSibling("ana.enrolment")).exists();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLanguageIsSwitchedInTheMidstOfAStep(Language language) {
        Fx.call(() -> {
            Language before = language == Language.ENGLISH ? Language.SIMPLIFIED_CHINESE : Language.ENGLISH;
            try (Station station = new Station(folder, before, new SameThreadTasks())) {
                station.lay("R-1", station.scene.item(station.scene.pay(250), 0, "ana"));
                station.secret("#password", "correct horse", true);
                String first = station.find(Label.class, ".page-title").getText();
                station.find(ChoiceBox.class, "#language")
                        .getSelectionModel()
                        .select(List.of(Language.values()).indexOf(language));
                assertThat(station.find(Label.class, ".page-title").getText())
                        .isEqualTo(station.messages.get("read.title"))
                        .isNotEqualTo(first);
                assertThat(station.messages.language()).isEqualTo(language);
                return null;
            }
        });
    }
}
