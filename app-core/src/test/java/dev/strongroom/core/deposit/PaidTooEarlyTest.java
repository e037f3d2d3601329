package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.pool.PoolScene;
import dev.strongroom.core.withdrawal.TrialChain;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over the Ethereum practice network: somebody pays to an address of the pool before it is any customer's. */
class PaidTooEarlyTest {
    private static final int FINAL_AFTER = 2;

    @TempDir
    Path folder;

    @Test
    void aNewCustomerGetsAnAddressThatNobodyHasPaidTo() throws Exception {
        try (PracticeProcess process = TrialChain.start(folder.resolve("network"), TrialChain.ETHEREUM, FINAL_AFTER)) {
            TrialChain chain = new TrialChain(TrialChain.ETHEREUM, process.url());
            try (FollowedDesk desk = FollowedDesk.found(Databases.freshSettings(Dialect.H2), folder, chain)) {
                Address paid = desk.nobodys();
                chain.give(paid, desk.dollars(10));
                desk.tick();

                assertThat(desk.give("dora")).isNotEqualTo(paid);
                assertThat(desk.core.get(Pools.class).get(paid).isPaidTooEarly())
                        .isTrue();

                desk.core.get(ImportedAddresses.class).assign(PoolScene.BEN, paid, emil(desk));
                chain.give(paid, desk.dollars(5));
                chain.mine(FINAL_AFTER);
                desk.tick();
                assertThat(desk.deposits())
                        .extracting(Deposit::state)
                        .containsExactly(DepositState.CREDITED, DepositState.SUSPENDED);
                assertThat(desk.deposits().getFirst().customer()).isEqualTo("emil");
                desk.requireSoundBooksThatEqualTheChain();
            }
        }
    }

    private static String emil(FollowedDesk desk) {
        desk.core.get(CustomersApi.class).register(PoolScene.ANA, "emil");
        return "emil";
    }
}
