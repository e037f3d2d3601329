package dev.strongroom.chain.tron.node;

import static dev.strongroom.chain.tron.node.TronScene.COIN;
import static dev.strongroom.chain.tron.node.TronScene.address;
import static dev.strongroom.chain.tron.node.TronScene.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Energy;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.tron.TronSlot;
import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node answers about stakes, in the form and at the prices of the main network, and what none should answer. */
class TronStakesTest {
    private static final long TIME = 1_795_245_000_000L;
    private static final String BLOCK_ID = "0000000000000017" + "68e558c41f02e694ea7f0d28a998414482f4fc1fda1338ea";
    private static final String STAKES = "\"account_resource\":{\"delegated_frozenV2_balance_for_energy\":70000000},"
            + "\"frozenV2\":[{\"amount\":9000000},{\"type\":\"ENERGY\",\"amount\":500000000},{\"type\":\"TRON_POWER\"}],"
            + "\"unfrozenV2\":[{\"unfreeze_amount\":3000000,\"unfreeze_expire_time\":" + TIME + "},"
            + "{\"type\":\"ENERGY\",\"unfreeze_amount\":20000000,\"unfreeze_expire_time\":" + (TIME + 2_000) + "},"
            + "{\"type\":\"ENERGY\",\"unfreeze_amount\":4000000,\"unfreeze_expire_time\":" + (TIME + 1_000) + "}]";
    private static final String RESOURCES = "{\"freeNetLimit\":600,\"TotalNetLimit\":43200000000,\"EnergyLimit\":4700,"
            + "\"EnergyUsed\":700,\"TotalEnergyLimit\":180000000000,\"TotalEnergyWeight\":19000000000}";

    private static final String PARAMETERS = "{\"chainParameter\":[{\"key\":\"getEnergyFee\",\"value\":100},"
            + "{\"key\":\"getTransactionFee\",\"value\":1000},{\"key\":\"getCreateAccountFee\",\"value\":100000},"
            + "{\"key\":\"getCreateNewAccountFeeInSystemContract\",\"value\":1000000},"
            + "{\"key\":\"getMaxFeeLimit\",\"value\":15000000000}]}";

    private final Address hot = address("hot");
    private Answers answers;
    private TronNode node;

    @BeforeEach
    void open() {
        answers = new Answers()
                .at(23, TIME)
                .says("/wallet/getaccount", account(STAKES))
                .says("/wallet/getaccountresource", RESOURCES)
                .says("/wallet/getcandelegatedmaxsize", "{\"max_size\":426111111}");
        node = answers.client();
    }

    @AfterEach
    void close() {
        node.close();
        answers.close();
    }

    private String account(String stakes) {
        return "{\"address\":\"" + hot + "\",\"balance\":148183802," + stakes + "}";
    }

    /** What is on its way back counts whatever it was staked for, since it all comes back at once. */
    @Test
    void stakesAreReadWithWhatIsDueByTheChainsOwnTime() {
        Energy energy = node.energy(hot).orElseThrow();
        assertThat(energy.staked()).isEqualTo(500 * COIN);
        assertThat(energy.lendable()).isEqualTo(426_111_111);
        assertThat(energy.lent()).isEqualTo(70 * COIN);
        assertThat(energy.collectable()).isEqualTo(3 * COIN);
        assertThat(energy.unfreezing()).isEqualTo(24 * COIN);
        assertThat(energy.nextAt()).isEqualTo(Instant.ofEpochMilli(TIME + 1_000));
        assertThat(energy.now()).isEqualTo(4_000);
    }

    @Test
    void theRateGivesTheStakeForAnAmountOfEnergy() {
        Energy.Rate rate = node.energy(hot).orElseThrow().rate();
        assertThat(rate.of(BigInteger.valueOf(19 * COIN))).isEqualTo(180);
        BigInteger stake = rate.stakeFor(65_000);
        assertThat(rate.of(stake)).isGreaterThanOrEqualTo(65_000);
        assertThat(rate.of(stake.subtract(BigInteger.valueOf(COIN)))).isLessThan(65_000);
        assertThat(rate.stakeFor(0)).as("no less can be lent").isEqualTo(COIN);
    }

    @Test
    void whoStakesFirstHasItAll() {
        answers.says("/wallet/getaccountresource", "{\"TotalEnergyLimit\":180000000000}");
        Energy.Rate rate = node.energy(hot).orElseThrow().rate();
        assertThat(rate.of(BigInteger.valueOf(COIN))).isEqualTo(180_000_000_000L);
        assertThat(rate.of(BigInteger.valueOf(Long.MAX_VALUE))).isEqualTo(180_000_000_000L);
    }

    @Test
    void anAccountThatStakesNothingHasNothing() {
        answers.says("/wallet/getaccount", account("\"frozenV2\":[{},{\"type\":\"ENERGY\"}]"))
                .says("/wallet/getcandelegatedmaxsize", "{}");
        Energy energy = node.energy(hot).orElseThrow();
        assertThat(energy.staked().add(energy.lendable()).add(energy.lent())).isZero();
        assertThat(energy.unfreezing().add(energy.collectable())).isZero();
        assertThat(energy.nextAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"frozenV2\":[{\"type\":\"ENERGY\",\"amount\":-1}]",
                "\"frozenV2\":[{\"type\":\"ENERGY\",\"amount\":\"5\"}]",
                "\"frozenV2\":[{\"type\":1}]",
                "\"unfrozenV2\":[{\"unfreeze_amount\":1.5}]",
                "\"unfrozenV2\":[{\"unfreeze_amount\":1,\"unfreeze_expire_time\":\"soon\"}]",
                "\"account_resource\":{\"delegated_frozenV2_balance_for_energy\":-7}"
            })
    void aStakeOfAnotherFormIsNoStake(String stakes) {
        answers.says("/wallet/getaccount", account(stakes));
        malformed(() -> node.energy(hot));
    }

    @Test
    void resourcesWithoutTheNetworksTotalAreRefused() {
        answers.says("/wallet/getaccountresource", "{\"EnergyLimit\":4700}");
        malformed(() -> node.energy(hot));
        answers.says("/wallet/getaccountresource", RESOURCES)
                .says(
                        "/wallet/getaccount",
                        account(STAKES).replace(hot.text(), address("other").text()));
        malformed(() -> node.energy(hot));
    }

    @Test
    void aLoanOfOthersIsNoLoan() {
        String loan = "{\"delegatedResource\":[{\"from\":\"" + hot + "\",\"to\":\"" + address("other")
                + "\",\"frozen_balance_for_energy\":5000000}]}";
        answers.says("/wallet/getdelegatedresourcev2", loan).says("/wallet/getchainparameters", PARAMETERS);
        TronSlot slot = TronSlot.on(BLOCK_ID, TIME, TIME + 60_000);
        TransferIntent back = step(TransferIntent.Kind.RECLAIM, hot, address("deposit"), COIN);
        malformed(() -> node.terms(back, new Slot(hot.network(), hot.text(), slot.value()), Route.HOT));
        TransferIntent ours = step(TransferIntent.Kind.RECLAIM, hot, address("other"), 5 * COIN);
        assertThat(node.terms(ours, new Slot(hot.network(), hot.text(), slot.value()), Route.HOT))
                .isNotNull();
    }

    private static void malformed(Runnable asking) {
        assertThatThrownBy(asking::run)
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED));
    }
}
