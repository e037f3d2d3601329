package dev.strongroom.chain.sandbox.tron;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tron.trident.proto.Chain.Transaction;
import tools.jackson.databind.JsonNode;

/** Stakes on their way out, and energy that comes back, by the rules of java-tron's actuators. */
class StakingTest {
    private static final long DAY_MS = 86_400_000;
    /** Blocks on demand are a little ahead of the clock. */
    private static final long MARGIN_MS = 60_000;

    @TempDir
    Path folder;

    private Net net;

    @BeforeEach
    void open() {
        net = Net.funded(folder);
        net.send(net.freeze(Net.ALICE, 100 * Net.TRX));
    }

    @AfterEach
    void close() {
        net.close();
    }

    @Test
    void unstakedCoinsComeBackAfterFourteenDaysWhenTheyAreCollected() {
        refused(net.unfreeze(Net.ALICE, 100 * Net.TRX + 1), "Invalid unfreeze_balance, [100000001] is error");
        refused(net.unfreeze(Net.ALICE, 0), "Invalid unfreeze_balance, [0] is error");
        net.send(net.unfreeze(Net.ALICE, 40 * Net.TRX));
        long due = net.headTime() + 14 * DAY_MS;
        JsonNode waiting = net.account(Net.ALICE).path("unfrozenV2").path(0);
        assertThat(waiting.path("type").asString()).isEqualTo("ENERGY");
        assertThat(waiting.path("unfreeze_amount").asLong()).isEqualTo(40 * Net.TRX);
        assertThat(waiting.path("unfreeze_expire_time").asLong()).isEqualTo(due);
        refused(net.collect(Net.ALICE), "no unFreeze balance to withdraw ");
        assertThat(resource(Net.ALICE).path("TotalEnergyWeight").asLong()).isEqualTo(60);

        net.control("advance", 14 * DAY_MS + MARGIN_MS);
        net.control("mine");
        long before = net.account(Net.ALICE).path("balance").asLong();
        JsonNode info = net.info(net.send(net.collect(Net.ALICE)));
        assertThat(info.path("withdraw_expire_amount").asLong()).isEqualTo(40 * Net.TRX);
        long fee = info.path("fee").asLong();
        assertThat(net.account(Net.ALICE).path("balance").asLong()).isEqualTo(before + 40 * Net.TRX - fee);
        assertThat(net.account(Net.ALICE).has("unfrozenV2")).isFalse();
        refused(net.collect(Net.ALICE), "no unFreeze balance to withdraw ");
    }

    @Test
    void unstakingCollectsWhatIsDue() {
        net.send(net.unfreeze(Net.ALICE, 40 * Net.TRX));
        net.control("advance", 14 * DAY_MS + MARGIN_MS);
        net.control("mine");
        JsonNode info = net.info(net.send(net.unfreeze(Net.ALICE, 60 * Net.TRX)));
        assertThat(info.path("withdraw_expire_amount").asLong()).isEqualTo(40 * Net.TRX);
        refused(net.unfreeze(Net.ALICE, 1), "no frozenBalance(Energy)");
    }

    @Test
    void noMoreThanThirtyTwoAmountsWaitAtOnce() {
        for (int i = 0; i < 32; i++) {
            net.send(net.unfreeze(Net.ALICE, 1));
        }
        refused(net.unfreeze(Net.ALICE, 1), "Invalid unfreeze operation, unfreezing times is over limit");
    }

    @Test
    void whatALoanHasUsedGoesBackWithItAndComesBackInADay() {
        net.control("fund", Net.BOB.base58(), Net.TRX);
        net.control("mint", Net.USDT.base58(), Net.BOB.base58(), "7");
        net.send(net.lend(Net.ALICE, Net.BOB, 50 * Net.TRX));
        net.send(Net.BOB_KEY, net.transfer(Net.USDT, Net.BOB, Net.ALICE, 7));
        long used = resource(Net.BOB).path("EnergyUsed").asLong();
        assertThat(used).isPositive();

        net.send(net.takeBack(Net.ALICE, Net.BOB, 50 * Net.TRX));
        assertThat(resource(Net.BOB).has("EnergyUsed")).isFalse();
        assertThat(resource(Net.ALICE).path("EnergyUsed").asLong()).isBetween(used - 10, used);
        long lendable = lendable();
        assertThat(lendable).isLessThan(100 * Net.TRX);
        refused(
                net.lend(Net.ALICE, Net.BOB, 100 * Net.TRX),
                "delegateBalance must be less than or equal to available FreezeEnergyV2 balance");
        net.control("advance", DAY_MS);
        net.control("mine");
        assertThat(lendable()).isEqualTo(100 * Net.TRX);
        net.send(net.lend(Net.ALICE, Net.BOB, 100 * Net.TRX));
    }

    private long lendable() {
        return net.post(
                        "/wallet/getcandelegatedmaxsize",
                        Map.of("owner_address", Net.ALICE.base58(), "type", 1, "visible", true))
                .path("max_size")
                .asLong();
    }

    private JsonNode resource(Account account) {
        return net.post("/wallet/getaccountresource", Map.of("address", account.base58(), "visible", true));
    }

    private void refused(Transaction.raw data, String why) {
        JsonNode answer = net.broadcast(Net.signed(Net.ALICE_KEY, data));
        assertThat(answer.path("code").asString()).isEqualTo("CONTRACT_VALIDATE_ERROR");
        assertThat(answer.path("message").asString()).isEqualTo("Contract validate error : " + why);
    }
}
