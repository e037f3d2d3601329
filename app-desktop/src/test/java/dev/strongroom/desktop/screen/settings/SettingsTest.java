package dev.strongroom.desktop.screen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingVersion.State;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Settings on a real core: drafted in the form, published by another, taken back. */
class SettingsTest extends SettingsDesk {
    @Test
    void whatOneDraftsAnotherPublishesAndItHolds() {
        look("deposits");
        model.edit();
        form().type(line("minimums.USDT"), "25");
        model.save();
        SettingVersion draft = Objects.requireNonNull(drawn().draft());
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(model.tabProperty().get()).isEqualTo(SettingTab.DRAFT);
        assertThat(model.commands().changes(drawn(), draft))
                .containsExactly(new Change("Least deposit › USDT", "1 USDT", "25 USDT"));
        assertThat(model.list().rows().getFirst().draft()).isEqualTo(draft);
        assertThat(model.commands().whyNotPublish(drawn(), draft)).contains("You drafted this");
        model.commands().publish(drawn(), draft);
        assertThat(settings.published("deposits").version()).as("by its author").isZero();

        sit("cora", StaffRole.CUSTODIAN);
        assertThat(model.commands().whyNotPublish(drawn(), draft)).contains("Only an approver or an admin");
        session.lock();
        assertThat(model.commands().whyNotPublish(drawn(), draft)).contains("Unlock your key");
        sit("ada", StaffRole.ADMIN);
        model.commands().publish(drawn(), draft);
        assertThat(dialogs.questions().getLast().text()).contains("Least deposit › USDT: 1 USDT → 25 USDT");
        assertThat(settings.published("deposits").document()).contains("\"USDT\" : \"25\"");
        assertThat(model.tabProperty().get()).isEqualTo(SettingTab.HOLDS);
        assertThat(form().shown(line("minimums.USDT"))).isEqualTo("25");
        assertThat(notifier.told().getLast()).isEqualTo("done: Deposits: version 1 holds now.");
    }

    @Test
    void undoDraftsWhatHeldBefore() {
        look("reconciliation");
        assertThat(model.commands().whyNotUndo(drawn())).contains("nothing to undo");
        model.undo();
        assertThat(settings.history("reconciliation")).isEmpty();
        publish("reconciliation", "{\"daily\": \"03:30\", \"everyMinutes\": 15}");
        model.undo();
        SettingVersion draft = Objects.requireNonNull(drawn().draft());
        assertThat(draft.undoes()).isEqualTo(1);
        assertThat(model.commands().changes(drawn(), draft))
                .containsExactly(
                        new Change("Daily run", "03:30 UTC", "02:00 UTC"),
                        new Change("Longest time between two runs", "15 minutes", "60 minutes"));
        SettingVersion first = drawn().history().getLast();
        assertThat(model.commands().changes(drawn(), first))
                .as("against what held before it")
                .contains(new Change("Daily run", "02:00 UTC", "03:30 UTC"));
    }

    /** Another drafts and ada publishes, while this screen hears of it. */
    private void publish(String name, String document) {
        SettingVersion draft = settings.draft(BEN, name, document);
        settings.publish(dev.strongroom.core.api.Actor.staff("ada"), name, draft.version());
        beats.beat("settings.publish", name);
    }

    @Test
    void aDraftOfBeforeCannotBePublishedAnyMoreButEditedFurther() {
        look("reconciliation");
        SettingVersion old = settings.draft(BEN, "reconciliation", "{\"daily\": \"05:00\", \"everyMinutes\": 60}");
        publish("reconciliation", "{\"daily\": \"03:30\", \"everyMinutes\": 15}");
        assertThat(drawn().draft()).isEqualTo(old);
        assertThat(model.commands().whyNotPublish(drawn(), old)).contains("Version 2 was published since");
        model.edit(old);
        assertThat(form().changedProperty().get()).isTrue();
        assertThat(model.isOvertaken())
                .as("saved as it is, it takes version 2 back")
                .isTrue();
        model.save();
        SettingVersion young = Objects.requireNonNull(drawn().draft());
        assertThat(young.base()).isEqualTo(2);
        assertThat(young.document()).contains("05:00");
        model.edit(young);
        assertThat(model.isOvertaken()).isFalse();
    }

    @Test
    void anAnswerThatComesLateDropsNothingThatIsEditedMeanwhile() {
        look("deposits");
        model.edit();
        form().type(line("minimums.USDT"), "25");
        tasks.hold();
        model.save();
        look("reconciliation");
        assertThat(dialogs.questions()).as("it is not saved yet").hasSize(1);
        tasks.answer();
        assertThat(settings.history("deposits")).hasSize(1);
        assertThat(model.tabProperty().get()).isEqualTo(SettingTab.HOLDS);
        assertThat(drawn().name()).isEqualTo("reconciliation");

        publish("deposits", settings.published("deposits").document());
        look("deposits");
        tasks.hold();
        model.undo();
        look("reconciliation");
        tasks.answer();
        assertThat(model.tabProperty().get()).as("of another setting").isEqualTo(SettingTab.HOLDS);
        model.edit();
        form().type(line("everyMinutes"), "45");
        tasks.hold();
        model.save();
        model.cancel();
        model.edit();
        form().type(line("everyMinutes"), "50");
        tasks.answer();
        assertThat(settings.history("reconciliation")).hasSize(1);
        assertThat(model.editingProperty().get()).isTrue();
        assertThat(form().shown(line("everyMinutes"))).isEqualTo("50");
    }

    @Test
    void aDraftIsDiscardedByItsAuthorOrWhoMayPublish() {
        look("reconciliation");
        SettingVersion draft = settings.draft(BEN, "reconciliation", "{\"daily\": \"05:00\", \"everyMinutes\": 60}");
        beats.beat("settings.draft", "reconciliation");
        model.tabProperty().set(SettingTab.DRAFT);
        session.lock();
        model.commands().discard(draft);
        assertThat(drawn().draft()).isNotNull();
        sit("cora", StaffRole.CUSTODIAN);
        assertThat(model.commands().whyNotDiscard(draft)).contains("Only its author, an approver or an admin");
        model.commands().discard(draft);
        assertThat(drawn().draft()).isNotNull();
        assertThat(notifier.told().getLast()).contains("Only its author, an approver or an admin");
        sit("ben", StaffRole.OPERATOR);
        assertThat(model.commands().whyNotDiscard(draft)).as("its author").isEmpty();
        sit("ana", StaffRole.APPROVER);
        model.commands().discard(draft);
        assertThat(drawn().draft()).isNull();
        assertThat(drawn().history()).extracting(SettingVersion::state).containsExactly(State.DISCARDED);
        assertThat(model.tabProperty().get()).isEqualTo(SettingTab.HOLDS);
    }

    @Test
    void whatTheCoreRefusesIsToldBesideItsField() {
        look("reconciliation");
        model.edit();
        form().type(line("everyMinutes"), "1");
        model.save();
        assertThat(form().problemProperty().get())
                .startsWith("Nothing was changed: the times of reconciliation")
                .contains("everyMinutes: 1 is not 5 to 1440");
        assertThat(form().problems()).containsOnlyKeys(line("everyMinutes").path());
        assertThat(form().soughtProperty().get()).isEqualTo(line("everyMinutes"));
        assertThat(model.editingProperty().get()).isTrue();
        form().type(line("everyMinutes"), "30");
        assertThat(form().problemProperty().get()).isEmpty();
        assertThat(form().problems()).isEmpty();
        session.lock();
        model.save();
        assertThat(form().problemProperty().get()).contains("Unlock your key");
        sit("otto", StaffRole.OPERATOR);
        fail(new IllegalStateException("no database"));
        model.save();
        assertThat(form().problemProperty().get()).contains("The core did not answer");
        assertThat(form().busyProperty().get()).isFalse();
        fail(null);
        model.save();
        assertThat(drawn().draft()).isNotNull();
    }

    @Test
    void whatIsEditedIsNotLostUnasked() {
        look("deposits");
        model.edit();
        form().type(line("minimums.ETH"), "7");
        dialogs.sayNo();
        look("risk");
        navigator.go(Place.AUDIT);
        navigator.back();
        model.cancel();
        assertThat(dialogs.questions()).hasSize(4);
        assertThat(navigator.route().place()).isEqualTo(Place.SETTINGS);
        assertThat(form().shown(line("minimums.ETH"))).isEqualTo("7");
        form().type(line("minimums.ETH"), "0.001");
        look("risk");
        assertThat(dialogs.questions()).as("nothing is lost any more").hasSize(4);
        assertThat(drawn().name()).isEqualTo("risk");
        model.onHide();
        navigator.go(Place.AUDIT);
        assertThat(navigator.route().place()).isEqualTo(Place.AUDIT);
        assertThat(beats.readers()).isZero();
    }

    @Test
    void whatIsPublishedMeanwhileDoesNotOverwriteWhatIsEdited() {
        look("reconciliation");
        model.edit();
        form().type(line("everyMinutes"), "45");
        publish("reconciliation", "{\"daily\": \"03:30\", \"everyMinutes\": 15}");
        assertThat(drawn().holds().version()).isEqualTo(1);
        assertThat(form().shown(line("everyMinutes"))).isEqualTo("45");
        assertThat(model.isOvertaken()).isTrue();
        model.cancel();
        assertThat(form().shown(line("everyMinutes"))).isEqualTo("15");
    }

    @Test
    void aRouteNamesTheSettingAndAFailureIsTold() {
        model.onHide();
        navigator.go(new Route(Place.SETTINGS, "sweeps"));
        model.onShow();
        assertThat(drawn().name()).isEqualTo("sweeps");
        fail(new IllegalStateException("no database"));
        model.list().first();
        assertThat(model.list().problemProperty().get()).contains("could not be read");
        fail(null);
        model.list().first();
        assertThat(model.list().problemProperty().get()).isEmpty();
        session.lock();
        model.edit();
        assertThat(model.editingProperty().get()).isFalse();
        assertThat(notifier.told().getLast()).contains("Unlock your key");
    }
}
