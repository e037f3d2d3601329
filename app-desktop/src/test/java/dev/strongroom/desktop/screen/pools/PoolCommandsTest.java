package dev.strongroom.desktop.screen.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do with one address. */
class PoolCommandsTest extends PoolsDesk {
    @Test
    void anybodyOnTheStaffFreezesWithAReason() {
        sit(StaffRole.OPERATOR);
        model.select(GIVEN);
        model.commands().freeze(GIVEN);
        assertThat(desk.pools.calls()).containsExactly("staff:ben freeze " + GIVEN.name() + " a good reason");
        assertThat(notifier.told()).singleElement().asString().startsWith("done: " + GIVEN.name() + " is frozen");
        assertThat(drawn().address().state()).isEqualTo(WalletState.FROZEN);
        assertThat(dialogs.reasons()).singleElement().satisfies(asked -> {
            assertThat(asked.least()).isEqualTo(1);
            assertThat(asked.most()).isEqualTo(500);
        });
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        PoolCommands commands = model.commands();
        assertThat(commands.whyNotReserve(FREE)).isEmpty();
        assertThat(commands.whyNotReserve(GIVEN)).startsWith("Reserve: it is not available");
        assertThat(commands.whyNotRelease(LENT)).isEmpty();
        assertThat(commands.whyNotRelease(GIVEN)).as("a customer's").startsWith("Release: it is not reserved");
        assertThat(commands.whyNotRelease(FREE)).startsWith("Release: it is not reserved");
        assertThat(commands.whyNotFreeze(FREE)).isEmpty();
        assertThat(commands.whyNotFreeze(RETIRED)).startsWith("It cannot be frozen");
        assertThat(commands.whyNotUnfreeze(FROZEN)).isEmpty();
        assertThat(commands.whyNotUnfreeze(GIVEN)).isEqualTo("It is not frozen.");
        assertThat(commands.whyNotUnfreeze(PoolSamples.paid(Samples.NETWORK, 9)))
                .contains("Assign it to that customer, or retire it");
        assertThat(commands.whyNotRetire(PoolSamples.paid(Samples.NETWORK, 9))).isEmpty();
        assertThat(commands.whyNotRetire(FREE)).isEmpty();
        assertThat(commands.whyNotRetire(GIVEN)).contains("freeze it first");
        assertThat(commands.whyNotRetire(RETIRED)).startsWith("It is retired already");
        sit(StaffRole.OPERATOR);
        assertThat(commands.whyNotUnfreeze(FROZEN)).contains("only an approver or an admin");
        assertThat(commands.whyNotRetire(FREE)).contains("only an approver or an admin");
        sit(StaffRole.ADMIN);
        assertThat(commands.whyNotUnfreeze(FROZEN)).isEmpty();
        session.lock();
        List<String> locked = List.of(
                commands.whyNotFreeze(FREE),
                commands.whyNotUnfreeze(FROZEN),
                commands.whyNotRetire(FREE),
                commands.whyNotReserve(FREE),
                commands.whyNotRelease(LENT));
        assertThat(locked).containsOnly("Unlock your key first.");
        commands.freeze(FREE);
        commands.unfreeze(FROZEN);
        commands.retire(FREE);
        commands.reserve(FREE);
        commands.release(LENT);
        assertThat(desk.pools.calls()).isEmpty();
        assertThat(notifier.told()).hasSize(5).containsOnly("refused: Unlock your key first.");
        assertThat(dialogs.reasons()).isEmpty();
    }

    @Test
    void aFreezeIsLiftedAndAnAddressRetired() {
        model.commands().unfreeze(FROZEN);
        assertThat(dialogs.questions())
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).startsWith("C-8"));
        assertThat(now(FROZEN).state()).isEqualTo(WalletState.ALLOCATED);
        model.commands().retire(FREE);
        assertThat(now(FREE).state()).isEqualTo(WalletState.RETIRED);
        assertThat(desk.pools.calls())
                .containsExactly(
                        "staff:ana unfreeze " + FROZEN.name(), "staff:ana retire " + FREE.name() + " a good reason");
    }

    @Test
    void anAddressIsReservedForAReferenceAndReleasedWithAReason() {
        sit(StaffRole.OPERATOR);
        desk.pools.put(LENT);
        model.commands().reserve(FREE);
        assertThat(now(FREE).state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(dialogs.reasons().getLast().text()).contains("for 30 minutes");
        assertThat(notifier.told().getLast())
                .isEqualTo("done: " + FREE.name() + " is reserved for 30 minutes. No money moved.");
        model.commands().release(LENT);
        assertThat(now(LENT).state()).isEqualTo(WalletState.COOLING);
        assertThat(desk.pools.calls())
                .containsExactly(
                        "staff:ben reserve " + FREE.name() + " a good reason",
                        "staff:ben release " + LENT.name() + " a good reason");
    }

    @Test
    void noIsNo() {
        dialogs.sayNo();
        model.commands().freeze(FREE);
        model.commands().unfreeze(FROZEN);
        model.commands().retire(FREE);
        assertThat(desk.pools.calls()).isEmpty();
    }

    @Test
    void aRefusedCommandChangesNothingAndIsSaidInWords() {
        desk.pools.refuse(busy);
        model.commands().freeze(FREE);
        model.commands().unfreeze(FROZEN);
        model.commands().retire(FREE);
        assertThat(notifier.told()).hasSize(3).allMatch(told -> told.contains("has changed since"));
        assertThat(now(FREE)).isEqualTo(FREE);
        desk.pools.refuse(new IllegalStateException("gone"));
        model.commands().freeze(FREE);
        assertThat(notifier.told().getLast()).contains("may or may not have been done");
    }
}
