package dev.strongroom.desktop.screen.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Registry;
import dev.strongroom.core.api.Actor;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of a real document, and of one that nobody has labels for. */
class DocumentFormTest extends SettingsDesk {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldOfEverySettingHasALabelInEveryLanguage(Language language) {
        Messages words = new Messages(language, ConsoleApplication.AREAS);
        KeyNames keys = new KeyNames(List.of(), List.of(), words);
        assertThat(settings.names()).containsExactly("deposits", "reconciliation", "risk", "sweeps");
        for (String name : settings.names()) {
            Labels labels = new Labels(name, words, keys);
            assertThat(labels.title()).isNotEqualTo(name);
            assertThat(labels.help(FieldPath.ROOT)).isNotEmpty();
            Lines.of(Documents.object(settings.published(name).document()).orElseThrow(), labels).stream()
                    .filter(line -> line.depth() == 0 || line.path().toString().matches("(rules|limits)\\.[^.]+\\..*"))
                    .forEach(line -> assertThat(labels.isField(line.path()))
                            .as(name + " " + line.path())
                            .isTrue());
        }
    }

    @Test
    void aDocumentIsReadLineByLine() {
        look("risk");
        assertThat(line("delay").kind()).isEqualTo(Line.Kind.SPAN);
        assertThat(form().shown(line("approvalWindow"))).isEqualTo("4320");
        assertThat(line("rules.0.fact").kind()).isEqualTo(Line.Kind.CHOICE);
        assertThat(line("rules.0").name()).isEqualTo("single-amount");
        assertThat(line("suspiciousAddresses").kind()).isEqualTo(Line.Kind.TEXTS);
        assertThat(line("limits.USDT.daily").isField()).isTrue();
        assertThat(line("limits.USDT").isField()).isFalse();
        assertThat(form().labels().unit(line("limits.USDT.daily").path())).isEqualTo("USDT");
        look("sweeps");
        assertThat(line("coins.eip155").name()).isEqualTo("All Ethereum-like networks");
        assertThat(line("energy").kind()).isEqualTo(Line.Kind.ELEMENTS);
        look("deposits");
        assertThat(line("confirmations.eip155:31337").name()).isEqualTo("Ethereum practice");
    }

    @Test
    void elementsComeAndGoAndTheCoreTakesThem() {
        look("sweeps");
        model.edit();
        assertThat(form().candidates(line("energy")))
                .containsValues("Ethereum practice")
                .doesNotContainKey("eip155");
        form().add(line("energy"), "eip155:31337");
        assertThat(line("energy.eip155:31337").kind()).isEqualTo(Line.Kind.TOGGLE);
        form().turn(line("energy.eip155:31337"), true);
        assertThat(form().candidates(line("energy"))).doesNotContainKey("eip155:31337");
        form().add(line("energy"), "eip155:31337");
        form().remove(line("minimums.ETH"));
        form().add(line("coins"), "eip155:31337");
        form().add(line("coins.eip155:31337"), "USDT");
        form().type(line("coins.eip155:31337.USDT"), "2500");
        model.save();
        assertThat(model.commands().changes(drawn(), drawn().history().getFirst()))
                .containsExactlyInAnyOrder(
                        new Change("Worth of a coin › Ethereum practice › USDT", "", "2500 USDT for one coin"),
                        new Change("Energy for sweeps › Ethereum practice", "", "Yes"),
                        new Change("Least sweep › ETH", "0.02 ETH", ""));
    }

    @Test
    void aDocumentFromBeforeAFieldWasThereCanBeGivenIt() {
        String before = settings.published("sweeps").document().replaceAll(",\\s*\"energy\"\\s*:\\s*\\{[^}]*}", "");
        assertThat(before).doesNotContain("energy");
        settings.publish(
                Actor.staff("ada"),
                "sweeps",
                settings.draft(BEN, "sweeps", before).version());
        look("sweeps");
        model.edit();
        assertThat(line("energy").kind()).isEqualTo(Line.Kind.ELEMENTS);
        assertThat(form().changedProperty().get()).isFalse();
        form().showAsText(true);
        assertThat(form().changedProperty().get()).isFalse();
        form().showAsText(false);
        form().type(line("largestShare"), "0.03");
        assertThat(form().document()).as("left out where nobody fills it").doesNotContain("energy");
        form().showAsText(true);
        form().textProperty().set(form().textProperty().get().replace("0.03", "0.04"));
        form().showAsText(false);
        form().add(line("energy"), "eip155:31337");
        model.save();
        assertThat(model.commands().changes(drawn(), drawn().history().getFirst()))
                .containsExactlyInAnyOrder(
                        new Change("Energy for sweeps › Ethereum practice", "", "No"),
                        new Change("Largest part that a fee may be", "0.02 of the amount", "0.04 of the amount"));
    }

    @Test
    void anAssetGetsConfirmationsOfItsOwn() {
        String usdt = Registry.builtIn().network(Samples.NETWORK).tokens().stream()
                .filter(token -> token.symbol().equals("USDT"))
                .map(token -> token.asset().toString())
                .findFirst()
                .orElseThrow();
        look("deposits");
        model.edit();
        assertThat(form().candidates(line("confirmations")))
                .containsEntry(usdt, "USDT · Ethereum practice")
                .doesNotContainKeys("USDT", "eip155");
        form().add(line("confirmations"), usdt);
        assertThat(line("confirmations." + usdt).name()).isEqualTo("USDT · Ethereum practice");
        form().type(line("confirmations." + usdt), "1001");
        model.save();
        assertThat(form().problems())
                .containsOnlyKeys(line("confirmations." + usdt).path());
        form().type(line("confirmations." + usdt), "40");
        model.save();
        assertThat(model.commands().changes(drawn(), drawn().history().getFirst()))
                .containsExactly(new Change("Confirmations › USDT · Ethereum practice", "", "40"));

        model.edit();
        form().add(line("confirmations"), "USDT");
        model.save();
        assertThat(form().problems())
                .containsOnlyKeys(line("confirmations.USDT").path());
    }

    @Test
    void whatIsEmptiedIsTold() {
        look("risk");
        Labels labels = form().labels();
        assertThat(Changes.between("{\"delay\":\"PT1H\"}", "{\"delay\":\"\",\"rules\":[],\"limits\":{}}", labels))
                .extracting(Change::before, Change::after)
                .containsExactlyInAnyOrder(tuple("60 minutes (1 h)", "Empty"), tuple("", "Empty"), tuple("", "Empty"));
        assertThat(Changes.between("{\"limits\":{}}", "{\"limits\":{\"USDT\":{\"daily\":\"5\"}}}", labels))
                .extracting(Change::before, Change::after)
                .containsExactly(tuple("", "5 USDT"));
    }

    @Test
    void listsAreEditedAndARuleThatComesFirstDoesNotChangeTheOthers() {
        look("risk");
        model.edit();
        form().remove(line("rules.0"));
        form().add(line("rules"), "");
        form().type(line("rules.3.name"), "big");
        form().type(line("rules.3.above"), "9000");
        form().type(line("suspiciousAddresses"), " one \n\ntwo\n");
        form().type(line("delay"), "90");
        model.save();
        assertThat(form().problemProperty().get()).isEmpty();
        assertThat(model.commands().changes(drawn(), drawn().history().getFirst()))
                .extracting(Change::field)
                .contains(
                        "Length of a delay",
                        "Rules › single-amount › Name",
                        "Rules › big › Counts above",
                        "Suspicious addresses › one")
                .noneMatch(field -> field.contains("many-in-an-hour"));
        assertThat(drawn().history().getFirst().document()).contains("PT1H30M").contains("PT72H");
    }

    @Test
    void whatCannotBeReadYetStaysAndIsNotSaved() {
        look("reconciliation");
        model.edit();
        form().type(line("everyMinutes"), "soon");
        assertThat(form().problems()).hasSize(1);
        assertThat(form().shown(line("everyMinutes"))).isEqualTo("soon");
        model.save();
        assertThat(form().problemProperty().get()).contains("a field cannot be read yet");
        assertThat(settings.history("reconciliation")).isEmpty();
        form().type(line("everyMinutes"), "60");
        assertThat(form().changedProperty().get()).isFalse();
    }

    @Test
    void whatCannotBeReadYetStaysWhenSomethingElseIsTakenOut() {
        look("risk");
        model.edit();
        form().type(line("delay"), "soon");
        form().type(line("rules.0.weight"), "none");
        form().type(line("rules.1.weight"), "light");
        form().type(line("rules.2.weight"), "heavy");
        form().remove(line("rules.1"));
        assertThat(form().shown(line("delay"))).isEqualTo("soon");
        assertThat(form().shown(line("rules.0.weight"))).isEqualTo("none");
        assertThat(form().shown(line("rules.1.weight"))).as("moved up").isEqualTo("heavy");
        assertThat(form().problems())
                .containsOnlyKeys(
                        line("delay").path(),
                        line("rules.0.weight").path(),
                        line("rules.1.weight").path());
        form().remove(line("limits.USDT"));
        assertThat(form().isReadable()).isFalse();
        assertThat(form().shown(line("delay"))).isEqualTo("soon");
        assertThat(form().problems()).hasSize(3);
    }

    @Test
    void aRefusedSwitchIsRightOnceItIsTurned() {
        look("sweeps");
        model.edit();
        form().add(line("energy"), "eip155:31337");
        form().refuse("refused", "energy.eip155:31337: is no network of the desk");
        assertThat(form().problems()).hasSize(1);
        form().turn(line("energy.eip155:31337"), true);
        assertThat(form().problems()).isEmpty();
    }

    @Test
    void theTextIsTheWholeDocumentAndTheFormOfIt() {
        look("reconciliation");
        model.edit();
        form().showAsText(true);
        form().textProperty().set("{\"daily\": \"04:00\"");
        form().showAsText(false);
        assertThat(form().asTextProperty().get()).isTrue();
        assertThat(form().problemProperty().get()).contains("no JSON object");
        form().textProperty().set("{\"daily\": \"04:00\", \"everyMinutes\": 60}");
        form().showAsText(false);
        assertThat(form().shown(line("daily"))).isEqualTo("04:00");
        form().showAsText(true);
        form().textProperty().set("{\"daily\": \"04:00\", \"everyMinutes\": \"60\"}");
        model.save();
        assertThat(form().problemProperty().get()).contains("It is not in the form it must have");
        assertThat(form().problems()).containsOnlyKeys(line("everyMinutes").path());
        assertThat(settings.history("reconciliation")).isEmpty();
    }

    @Test
    void aSettingWithoutLabelsIsShownByItsOwnNames() {
        KeyNames keys = new KeyNames(List.of(), List.of(), messages);
        String document = """
                {"size": 1.10, "on": true, "who": ["a"], "inner": {"b": null, "a": [{"x": 1}, 2]}}""";
        DocumentForm form =
                new DocumentForm(new Labels("fifth", messages, keys), messages, 0, "{}", document, document);
        assertThat(form.linesProperty().get())
                .extracting(line -> line.path() + " " + line.name() + " " + line.kind())
                .containsExactly(
                        "size size NUMBER",
                        "on on TOGGLE",
                        "who who TEXTS",
                        "inner inner ELEMENTS",
                        "inner.a a ELEMENTS",
                        "inner.a.0 No. 1 ELEMENTS",
                        "inner.a.0.x x NUMBER",
                        "inner.a.1 No. 2 NUMBER",
                        "inner.b b TEXT");
        assertThat(form.document()).contains("1.10");
        form.add(form.linesProperty().get().get(4), "");
        assertThat(form.document()).contains("\"x\" : 0");
    }
}
