package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.CARLA_PAYS_TO;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.staff.PracticeDesk;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever is told an address before the core's first look at the network. */
class FirstLookTest {
    private static final long TEN = 10_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anAddressThatIsToldFirstOfAllMissesNothing(Dialect dialect) {
        PaperChain chain = new PaperChain();
        chain.mineEmpty(100);
        PaperNode node = new PaperNode("node", chain);
        node.silent(true);
        try (MoneyInFixture desk = new MoneyInFixture(Databases.freshSettings(dialect), folder, _ -> {}, node)) {
            Followers followers = desk.core.get(Followers.class);
            assertThatThrownBy(() -> followers.requireBegun(PracticeDesk.NETWORK))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("follower.not-begun"));
            assertThat(desk.core.count("follower_cursor")).isZero();

            node.silent(false);
            followers.requireBegun(PracticeDesk.NETWORK);
            chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
            chain.mineEmpty(200);
            node.silent(true);
            followers.requireBegun(PracticeDesk.NETWORK);
            node.silent(false);
            desk.tick();

            assertThat(desk.carla()).isEqualTo(TEN);
        }
    }
}
