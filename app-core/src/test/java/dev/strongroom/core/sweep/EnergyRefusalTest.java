package dev.strongroom.core.sweep;

import static dev.strongroom.core.sweep.SweepScene.OTTO;
import static dev.strongroom.core.sweep.SweepScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.withdrawal.OneChainDesk;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.TrialChain;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not staked, unstaked or collected, and not twice. */
@ParameterizedClass
@EnumSource(Dialect.class)
class EnergyRefusalTest {
    private final Dialect dialect;

    @TempDir
    Path folder;

    @AutoClose
    private EnergyScene desk;

    @SuppressWarnings("NullAway.Init")
    EnergyRefusalTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = EnergyScene.on(folder, Databases.freshSettings(dialect), Steps.UNWATCHED);
    }

    @Test
    void whatTheWalletHasNotOrIsNotAskedForIsRefusedAndNothingIsStored() {
        desk.done("e1", EnergyStep.STAKE, "100");
        List<Withdrawal> before = everything();
        Amount one = desk.coins("1");

        refused("energy.order", () -> ask("r1", EnergyStep.LEND, desk.hot(), one));
        refused("energy.order", () -> ask("r2", EnergyStep.RECLAIM, desk.hot(), one));
        refused("energy.order", () -> ask("r3", EnergyStep.STAKE, desk.hot(), desk.coins("0")));
        refused(
                "energy.order",
                () -> ask(
                        "r4", EnergyStep.STAKE, desk.hot(), desk.scene.dollars().parse("1")));
        refused("energy.wallet", () -> ask("r5", EnergyStep.STAKE, desk.scene.desk.cold(), one));
        refused("energy.wallet", () -> ask("r6", EnergyStep.STAKE, desk.scene.desk.stranger(), one));
        refused("energy.amount", () -> ask("r7", EnergyStep.UNSTAKE, desk.hot(), desk.coins("100.000001")));
        refused("energy.amount", () -> ask("r8", EnergyStep.COLLECT, desk.hot(), one));
        refused("energy.least", () -> ask("r9", EnergyStep.STAKE, desk.hot(), desk.coins("0.999999")));
        refused("hot.float", () -> ask("r10", EnergyStep.STAKE, desk.hot(), desk.coins("1000")));
        refused("withdrawal.key", () -> ask("with blank", EnergyStep.STAKE, desk.hot(), one));
        refused(
                "staff.required",
                () -> desk.energy.ask(OneChainDesk.SHOP, "r11", new EnergyOrder(EnergyStep.STAKE, desk.hot(), one)));
        assertThat(everything()).isEqualTo(before);
        assertThat(desk.staked()).isEqualTo(desk.coins("100").units());
    }

    @Test
    void onlyOperatorsAndApproversAskForIt() {
        EnergyOrder order = new EnergyOrder(EnergyStep.STAKE, desk.hot(), desk.coins("100"));
        for (PracticePerson person : List.of(PracticePerson.CORA, PracticePerson.ADA)) {
            refused("staff.role", () -> desk.energy.ask(person.actor(), "e1", order));
        }
        assertThat(everything()).isEmpty();
        assertThat(desk.energy.ask(SweepScene.ANA, "e1", order).order().energy())
                .isEqualTo(EnergyStep.STAKE);
    }

    @Test
    void theSameKeyStakesOnceAndAnotherWaitsForItsEnd() {
        Withdrawal asked = desk.ask("e1", EnergyStep.STAKE, "100");
        assertThat(desk.ask("e1", EnergyStep.STAKE, "100").id()).isEqualTo(asked.id());
        refused("withdrawal.key", () -> desk.ask("e1", EnergyStep.STAKE, "101"));
        refused("energy.open", () -> desk.ask("e2", EnergyStep.STAKE, "100"));
        desk.scene.await(() -> desk.wallet().underWay().isEmpty(), "a stake");
        assertThat(desk.ask("e1", EnergyStep.STAKE, "100").id())
                .as("after its end")
                .isEqualTo(asked.id());
        assertThat(desk.of(EnergyStep.STAKE)).hasSize(1);
        assertThat(desk.staked()).isEqualTo(desk.coins("100").units());
        desk.scene.desk.requireBooksEqualChain();
    }

    @Test
    void whatIsStakedCountsAgainstTheFloatAndWhatComesBackDoesNot() {
        desk.done("e1", EnergyStep.STAKE, "999");
        desk.done("e2", EnergyStep.UNSTAKE, "999");
        for (int i = 0; i < 9; i++) {
            desk.done("s" + i, EnergyStep.STAKE, "900");
        }
        refused("hot.float", () -> desk.ask("last", EnergyStep.STAKE, "902"));
        desk.done("back", EnergyStep.UNSTAKE, "8100");
        desk.scene.desk.requireBooksEqualChain();
    }

    @Test
    void aStakeLeavesItsOwnFee() {
        Amount kept = desk.coins("500");
        Asset coin = kept.asset();
        BigInteger others = desk.free().subtract(kept.units());
        Transfer hold = Transfer.of("test", "hold")
                .hold(Account.hot(desk.hot(), coin), others.negate())
                .hold(Account.of(AccountKind.IN_FLIGHT, coin), others)
                .build();
        assertThat(desk.scene.desk.core.bean(Ledger.class).post(hold)).isInstanceOf(Outcome.Posted.class);
        refused("energy.amount", () -> ask("r1", EnergyStep.STAKE, desk.hot(), kept));
        desk.done("e1", EnergyStep.STAKE, "495");
        assertThat(desk.staked()).isEqualTo(desk.coins("495").units());
    }

    @Test
    void nothingIsStakedOnANetworkThatKnowsNoEnergy() {
        Path elsewhere = folder.resolve("elsewhere");
        try (SweepScene other =
                SweepScene.on(elsewhere, TrialChain.ETHEREUM, Databases.freshSettings(Dialect.H2), Steps.UNWATCHED)) {
            Energy energy = other.desk.core.bean(Energy.class);
            assertThat(energy.wallets()).isEmpty();
            refused(
                    "energy.wallet",
                    () -> energy.ask(
                            OTTO,
                            "e1",
                            new EnergyOrder(
                                    EnergyStep.STAKE,
                                    other.desk.hot(),
                                    other.coin().parse("1"))));
        }
    }

    private Withdrawal ask(String key, EnergyStep step, Address wallet, Amount amount) {
        return desk.energy.ask(OTTO, key, new EnergyOrder(step, wallet, amount));
    }

    private List<Withdrawal> everything() {
        return desk.scene.desk.core.withdrawals().list(WithdrawalQuery.newest(1000));
    }
}
