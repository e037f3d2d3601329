package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.ANA;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.WalletBalance;
import dev.strongroom.core.api.WalletOpening;
import dev.strongroom.core.api.WalletOpenings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.staff.PracticeDesk;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk whose hot wallet was filled before its core first looked; blocks are final after 64 more. */
@ParameterizedClass
@EnumSource(Dialect.class)
class WalletOpeningTest {
    private static final long TEN = 10_000_000;
    private static final int FINAL = 64;

    @TempDir
    Path folder;

    private final Dialect dialect;
    private final PaperChain chain = new PaperChain();
    private final PaperNode first = new PaperNode("first", chain);
    private final PaperNode second = new PaperNode("second", chain);
    private MoneyInFixture desk;
    private WalletOpenings openings;

    WalletOpeningTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void start() {
        chain.mine(usdt("0xfloat", PracticeDesk.HOT, 10 * TEN));
        chain.mineEmpty(FINAL + 3);
        desk = new MoneyInFixture(Databases.freshSettings(dialect), folder, _ -> {}, first, second);
        openings = desk.core.get(WalletOpenings.class);
        desk.tick();
    }

    @AfterEach
    void close() {
        desk.requireSoundBooks();
        desk.close();
    }

    @Test
    void eachWalletIsTakenInOnceWithWhatWasShown() {
        assertThat(openings.list()).hasSize(6).noneMatch(WalletOpening::isOpen);
        List<WalletBalance> shown = preview();
        assertThat(shown).hasSize(6);
        assertThat(shown)
                .filteredOn(balance -> !balance.amount().isZero())
                .singleElement()
                .satisfies(balance -> {
                    assertThat(balance.wallet()).isEqualTo(PracticeDesk.HOT);
                    assertThat(balance.amount()).isEqualTo(Amount.of(10 * TEN, PracticeDesk.USDT));
                    assertThat(balance.height()).isEqualTo(chain.head().height() - FINAL);
                });

        assertThat(openings.open(ANA, shown)).hasSize(6).allMatch(WalletOpening::isOpen);

        assertThat(desk.sum(AccountKind.HOT)).isEqualTo(10 * TEN);
        assertThat(desk.sum(AccountKind.OPENING)).isEqualTo(-10 * TEN);
        assertThat(desk.core.audited().stream().filter(entry -> entry.contains(" wallet.open ")))
                .hasSize(6)
                .allMatch(entry -> entry.startsWith("staff:ana "));
        assertThat(desk.core.count("outbox where topic = 'wallet.open'")).isEqualTo(6);
        assertThat(preview()).isEmpty();
        refused("opening.done", () -> openings.open(ANA, shown));
        assertThat(desk.sum(AccountKind.HOT)).isEqualTo(10 * TEN);
    }

    @Test
    void whatComesBetweenTheBlockAndTheEntryIsNeitherLostNorDoubled() {
        chain.mine(usdt("0xlater", PracticeDesk.HOT, TEN));
        chain.mine();
        desk.tick();
        assertThat(desk.only().state()).as("it waits for the opening").isEqualTo(DepositState.SEEN);

        List<WalletBalance> shown = preview();
        chain.mine(usdt("0xlast", PracticeDesk.HOT, 2 * TEN));
        openings.open(ANA, shown);
        assertThat(desk.sum(AccountKind.HOT)).isEqualTo(10 * TEN);

        chain.mineEmpty(FINAL);
        desk.tick();
        assertThat(desk.suspense().work())
                .extracting(SuspenseItem::isMissing)
                .hasSize(2)
                .containsOnly(false);
        assertThat(desk.sum(AccountKind.SUSPENSE)).isEqualTo(-3 * TEN);
        assertThat(desk.sum(AccountKind.HOT)).isEqualTo(13 * TEN);
    }

    @Test
    void whatTheBalanceCoversIsNoDeposit() {
        chain.mine(usdt("0xlater", PracticeDesk.HOT, TEN));
        desk.tick();
        chain.mineEmpty(FINAL);
        openings.open(ANA, preview());
        desk.tick();
        desk.tick();

        assertThat(desk.deposits()).isEmpty();
        assertThat(desk.suspense().work()).isEmpty();
        assertThat(desk.sum(AccountKind.HOT)).isEqualTo(11 * TEN);
    }

    @Test
    void anotherBalanceThanTheOneShownIsAskedAgain() {
        List<WalletBalance> shown = preview();
        chain.mine(usdt("0xlater", PracticeDesk.COLD, TEN));
        chain.mineEmpty(FINAL);
        desk.tick();

        refused("opening.changed", () -> openings.open(ANA, shown));
        nothingIsOpen();
        openings.open(ANA, preview());
        assertThat(desk.sum(AccountKind.COLD)).isEqualTo(TEN);
    }

    @Test
    void twoNodesHaveToSayTheSame() {
        List<WalletBalance> shown = preview();
        second.lie(block -> new BlockMovements(block.block(), block.parentHash(), List.of()));
        refused("opening.nodes", this::preview);
        refused("opening.nodes", () -> openings.open(ANA, shown));
        second.lie(block -> block);
        second.silent(true);
        assertThatThrownBy(this::preview).isInstanceOf(NodeException.class);
        assertThatThrownBy(() -> openings.open(ANA, shown)).isInstanceOf(NodeException.class);
        nothingIsOpen();

        second.silent(false);
        chain.mineEmpty(2);
        second.lag(2);
        assertThat(preview())
                .as("the earlier block, which both have")
                .allMatch(balance -> balance.height() == chain.head().height() - FINAL - 2);
    }

    @Test
    void aWalletOfANewerPolicyWaitsUntilTheBlockFromWhichItIsLookedForIsFinal() {
        Address added = MoneyInFixture.address("33");
        openings.open(ANA, preview());
        chain.mine(usdt("0xunseen", added, TEN));
        desk.tick();

        desk.newColdWallet(added);
        assertThat(openings.list()).filteredOn(one -> !one.isOpen()).hasSize(3);
        refused("opening.unwatched", this::preview);
        desk.tick();
        refused("opening.early", this::preview);

        chain.mine(usdt("0xseen", added, TEN));
        chain.mineEmpty(FINAL - 1);
        desk.tick();
        List<WalletBalance> shown = preview();
        assertThat(shown).hasSize(3).allMatch(balance -> balance.wallet().equals(added));
        openings.open(ANA, shown);
        chain.mineEmpty(FINAL);
        desk.tick();
        assertThat(desk.sum(AccountKind.COLD)).isEqualTo(2 * TEN);
        assertThat(desk.sum(AccountKind.SUSPENSE)).isEqualTo(-TEN);
    }

    @Test
    void whoIsNoStaffOrNamesNothingIsRefused() {
        List<WalletBalance> shown = preview();
        refused("staff.required", () -> openings.open(Actor.api("shop"), shown));
        refused("opening.empty", () -> openings.open(ANA, List.of()));
        refused("opening.empty", () -> openings.open(ANA, List.of(shown.getFirst(), shown.getFirst())));
        WalletBalance foreign = new WalletBalance(
                MoneyInFixture.OUTSIDE,
                shown.getFirst().amount(),
                shown.getFirst().height());
        refused("wallet.unknown", () -> openings.open(ANA, List.of(foreign)));
        nothingIsOpen();
    }

    private List<WalletBalance> preview() {
        return openings.preview(PracticeDesk.NETWORK);
    }

    private void nothingIsOpen() {
        assertThat(openings.list()).noneMatch(WalletOpening::isOpen);
        assertThat(desk.core.count("wallet_opening")).isZero();
        assertThat(desk.sum(AccountKind.OPENING)).isZero();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
