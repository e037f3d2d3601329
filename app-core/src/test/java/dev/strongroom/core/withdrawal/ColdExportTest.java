package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.BOB;
import static dev.strongroom.core.boot.PracticePeople.CYD;
import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.evm.node.PracticeUnderTest;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Transfer;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps an approved payment from leaving for the cold signer; nothing has changed then, and nothing is lost. */
class ColdExportTest {
    private static final Address ALICE = address("alice");

    @TempDir
    Path home;

    @AutoClose
    private PracticeUnderTest node;

    @AutoClose
    private ColdRoom room;

    private int bookings;

    @BeforeEach
    void open() {
        node = new PracticeUnderTest();
        room = ColdRoom.found(home, Databases.freshSettings(Dialect.H2), node, PracticeDesk.MORNING);
    }

    @Test
    void aWalletThatIsShortOfTheTokenOrOfGasExportsNothingUntilItIsFilled() {
        String id = approvedButNotFunded();
        Amount tokens = USDT.parse("19000");
        Amount coins = ETH.parse("9.999");
        take(tokens);
        requireRefusedWaiting("wallet.funds", id, WithdrawalState.NEEDS_FUNDS);
        take(coins);
        give(tokens);
        room.core().tick();
        requireRefusedWaiting("wallet.gas", id, WithdrawalState.NEEDS_GAS);
        give(coins);

        assertThat(room.export(id).items()).hasSize(1);
        assertThat(room.state(id)).isEqualTo(WithdrawalState.EXPORTED);
        room.requireBooksEqualChain();
    }

    @Test
    void whatSomebodyHoldsIsNotExportedUntilItIsReleased() {
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        room.core().withdrawals().hold(OLGA, id, "the customer called");
        requireRefusedUnchanged("signing.held", id);
        assertThat(room.signing().ready()).isEmpty();
        room.core().withdrawals().release(BOB, id);
        assertThat(room.export(id).items()).hasSize(1);
    }

    @Test
    void aFreezeOfAllMoneyOutOrOfTheCustomerKeepsItIn() {
        CustomersApi customers = room.core().bean(CustomersApi.class);
        customers.register(SHOP, "carla");
        String id = room.approved("k1", "1500", ALICE, "bob", "cyd");
        room.core().moneyOut().freeze(OLGA, "something is odd");
        requireRefusedUnchanged("money-out.frozen", id);
        room.core().moneyOut().unfreeze(BOB);
        requireRefusedUnchanged("money-out.frozen", id);
        room.core().moneyOut().unfreeze(CYD);

        customers.freeze(OLGA, "carla", "the account was taken over");
        requireRefusedUnchanged("withdrawal.customer-frozen", id);
        customers.unfreeze(BOB, "carla");
        assertThat(room.export(id).items()).hasSize(1);
    }

    @Test
    void theDaysLimitOfTheSignedPolicyHoldsAcrossExportsAndWithinOne() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(room.approved("k" + i, "1500", ALICE, "bob", "cyd"));
            room.clock.forward(Duration.ofMinutes(61));
        }
        requireRefusedUnchanged("limit.day", ids.toArray(String[]::new));
        assertThat(room.export(ids.get(0), ids.get(1), ids.get(2)).items()).hasSize(3);
        requireRefusedUnchanged("limit.day", ids.get(3));
        assertThat(room.state(ids.get(3))).isEqualTo(WithdrawalState.APPROVED);
    }

    private String approvedButNotFunded() {
        String id = room.request("k1", "carla", "1500", ALICE).id();
        room.approve("bob", room.intentOf(id));
        room.approve("cyd", room.intentOf(id));
        return id;
    }

    private void requireRefusedUnchanged(String code, String... ids) {
        List<Object> before = room.everything();
        int requests = room.signing().requests().size();
        requireCode(code, ids);
        assertThat(room.everything()).isEqualTo(before);
        assertThat(room.signing().requests()).hasSize(requests);
    }

    /** It says what it waits for; no bytes, no request and no slot have come of it. */
    private void requireRefusedWaiting(String code, String id, WithdrawalState waiting) {
        String available = room.available("carla");
        requireCode(code, id);
        assertThat(room.state(id)).isEqualTo(waiting);
        List<Object> before = room.everything();
        requireCode(code, id);
        assertThat(room.everything()).as("refused again").isEqualTo(before);
        assertThat(room.signing().requests()).isEmpty();
        assertThat(room.core().withdrawals().outstanding()).isEmpty();
        assertThat(room.core().withdrawals().attempts(id)).isEmpty();
        assertThat(room.available("carla")).isEqualTo(available);
    }

    private void requireCode(String code, String... ids) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> room.export(ids));
        assertThat(refused).as("not refused, but should be with %s", code).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }

    private void take(Amount amount) {
        book(amount, -1);
    }

    private void give(Amount amount) {
        book(amount, 1);
    }

    /** As a transfer by hand between the cold wallet and somewhere else would be booked. */
    private void book(Amount amount, int sign) {
        bookings++;
        BigInteger units = amount.units().multiply(BigInteger.valueOf(sign));
        room.post(Transfer.of("by-hand", "booking-" + bookings)
                .entry(Account.cold(room.cold(), amount.asset()), units)
                .entry(Account.of(AccountKind.SUSPENSE, amount.asset()), units.negate())
                .causedBy(new ChainCause(USDT.asset().network(), 3, null))
                .build());
    }
}
