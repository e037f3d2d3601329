package dev.strongroom.desktop.screen.wallets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do with one wallet. */
class WalletCommandsTest extends WalletsDesk {
    @Test
    void anybodyOnTheStaffFreezesWithAReason() {
        sit("ben", StaffRole.OPERATOR);
        model.commands().freeze(look(HOT));
        assertThat(desk.wallets.calls())
                .containsExactly("staff:ben freeze " + HOT.wallet().name() + " a good reason");
        assertThat(now(HOT)).isEqualTo(WalletState.FROZEN);
        assertThat(drawn().wallet().state()).isEqualTo(WalletState.FROZEN);
        assertThat(notifier.told()).singleElement().asString().contains("is frozen", "can still land");
        assertThat(dialogs.reasons()).singleElement().satisfies(asked -> {
            assertThat(asked.least()).isEqualTo(1);
            assertThat(asked.most()).isEqualTo(500);
        });
    }

    @Test
    void aFreezeIsLiftedByTheSecondDifferentPerson() {
        model.commands().unfreeze(look(FROZEN));
        assertThat(now(FROZEN)).isEqualTo(WalletState.FROZEN);
        assertThat(drawn().votes()).containsExactly(Actor.staff("ana"));
        assertThat(dialogs.questions().getLast().text()).startsWith("You are the first");
        assertThat(notifier.told()).last().asString().contains("stays frozen until another person");

        assertThat(model.commands().whyNotUnfreeze(drawn())).contains("you have asked for it");
        model.commands().unfreeze(drawn());
        assertThat(desk.wallets.calls()).hasSize(1);

        sit("ben", StaffRole.OPERATOR);
        model.commands().unfreeze(drawn());
        assertThat(dialogs.questions().getLast().text()).startsWith("You are the second");
        assertThat(now(FROZEN)).isEqualTo(WalletState.AVAILABLE);
        assertThat(notifier.told()).last().asString().contains("is lifted");
    }

    @Test
    void whoRetiresAWalletIsToldWhatStaysThere() {
        model.commands().retire(look(COLD));
        assertThat(dialogs.reasons().getLast().text()).contains("80.00 ", "paid out first", "cannot be undone");
        assertThat(desk.wallets.calls())
                .containsExactly("staff:ana retire " + COLD.wallet().name() + " a good reason");
        assertThat(now(COLD)).isEqualTo(WalletState.RETIRED);
        assertThat(drawn().position().purposes()).isEmpty();
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        WalletCommands commands = model.commands();
        WalletDetail hot = look(HOT);
        WalletDetail frozen = look(FROZEN);
        WalletDetail retired = look(RETIRED);
        assertThat(commands.whyNotFreeze(hot)).isEmpty();
        assertThat(commands.whyNotFreeze(retired)).startsWith("It cannot be frozen");
        assertThat(commands.whyNotUnfreeze(hot)).isEqualTo("It is not frozen.");
        assertThat(commands.whyNotUnfreeze(frozen)).isEmpty();
        assertThat(commands.whyNotRetire(frozen)).isEmpty();
        assertThat(commands.whyNotRetire(retired)).startsWith("It is retired already");
        sit("ben", StaffRole.OPERATOR);
        assertThat(commands.whyNotRetire(hot)).contains("only an approver or an admin");
        sit("dan", StaffRole.ADMIN);
        assertThat(commands.whyNotRetire(hot)).isEmpty();
        session.lock();
        assertThat(List.of(commands.whyNotFreeze(hot), commands.whyNotUnfreeze(frozen), commands.whyNotRetire(hot)))
                .containsOnly("Unlock your key first.");
        commands.freeze(hot);
        commands.unfreeze(frozen);
        commands.retire(hot);
        assertThat(desk.wallets.calls()).isEmpty();
        assertThat(notifier.told()).hasSize(3).containsOnly("refused: Unlock your key first.");
    }

    @Test
    void noIsNo() {
        dialogs.sayNo();
        model.commands().freeze(look(HOT));
        model.commands().unfreeze(look(FROZEN));
        model.commands().retire(look(COLD));
        assertThat(desk.wallets.calls()).isEmpty();
    }

    @Test
    void whatTheCoreRefusesAndWhatItDoesNotAnswerIsTold() {
        desk.wallets.refuse(new RefusedException("wallet.busy", "wallet: was changed just now"));
        model.commands().freeze(look(HOT));
        assertThat(notifier.told())
                .last()
                .asString()
                .startsWith("refused: ")
                .contains("has changed since it was drawn");
        desk.wallets.refuse(new IllegalStateException("no answer"));
        model.commands().retire(look(COLD));
        assertThat(notifier.told())
                .last()
                .asString()
                .contains("No answer came", "No money moves", "before you repeat it");
        assertThat(now(HOT)).isEqualTo(WalletState.AVAILABLE);
    }
}
