package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.evm.node.PracticeUnderTest;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.boot.PracticePeople;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.staff.Trust;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipient that becomes the desk's own wallet after the request: nothing is signed, the customer has the money. */
class OwnRecipientTest {
    private static final Address ALICE = address("alice");

    @TempDir
    Path home;

    @Test
    void aHotPaymentIsTurnedDownBeforeItIsSigned() {
        try (PracticeDesk desk = new PracticeDesk(home, Databases.freshSettings(Dialect.H2))) {
            desk.start();
            desk.fundHot(USDT, 50_000);
            desk.owe("carla", USDT, "1000");
            String id = desk.request("k1", "carla", "100", ALICE.text()).id();
            assertThat(desk.state(id)).isEqualTo(WithdrawalState.APPROVED);

            becomesOurs(desk.core(), PracticePeople.key("ann"), desk.clock.instant());
            desk.tick();

            requireTurnedDown(desk.get(id));
            assertThat(desk.core().withdrawals().attempts(id)).isEmpty();
            assertThat(desk.available("carla", USDT)).isEqualTo("1000");
            desk.requireBooksBalance();
        }
    }

    @Test
    void aRequestThatWasStoredOnlyIsTurnedDownWhenTheCoreComesBack() {
        try (PracticeDesk desk = new PracticeDesk(home, Databases.freshSettings(Dialect.H2))) {
            desk.start();
            desk.owe("carla", USDT, "1000");
            desk.watch(step -> {
                if (step == Step.REQUEST_STORED) {
                    throw new Ended();
                }
            });
            desk.restart();
            assertThatThrownBy(() -> desk.request("k1", "carla", "100", ALICE.text()))
                    .isInstanceOf(Ended.class);
            desk.watch(Steps.UNWATCHED);
            desk.restart();
            becomesOurs(desk.core(), PracticePeople.key("ann"), desk.clock.instant());
            desk.tick();

            requireTurnedDown(
                    desk.core().withdrawals().list(WithdrawalQuery.newest(10)).getFirst());
            assertThat(desk.available("carla", USDT)).isEqualTo("1000");
        }
    }

    @Test
    void aColdPaymentIsTurnedDownAtItsExport() {
        try (PracticeUnderTest node = new PracticeUnderTest();
                ColdRoom room = ColdRoom.found(home, Databases.freshSettings(Dialect.H2), node, PracticeDesk.MORNING)) {
            String available = room.available("carla");
            String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
            becomesOurs(room.core(), room.people.key("ann"), room.clock.instant());

            assertThatThrownBy(() -> room.export(id))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("withdrawal.own-address"));

            requireTurnedDown(room.core().withdrawals().get(id));
            assertThat(room.signing().requests()).isEmpty();
            assertThat(room.available("carla")).isEqualTo(available);
            room.requireBooksEqualChain();
        }
    }

    private static void becomesOurs(EmbeddedCore core, Signer admin, Instant now) {
        Trust trust = core.bean(Trust.class);
        TrustFile old = trust.current();
        Policy before = old.policy();
        Policy next = new Policy(
                before.version() + 1,
                before.networks(),
                Stream.concat(
                                before.accounts().stream(),
                                Stream.of(new SignerAccount(ALICE, SignerAccount.Tier.COLD, 7)))
                        .toList(),
                before.revokeApprovals(),
                before.addressBookRoot());
        trust.accept(old.with(old.draft(next, now).signedBy(admin)).bytes());
    }

    private static void requireTurnedDown(Withdrawal over) {
        assertThat(over.state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(Objects.requireNonNull(over.ending()).code()).isEqualTo("withdrawal.own-address");
    }

    /** Stands for the death of the process: nothing catches it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }
}
