package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.pool.PoolScene;
import dev.strongroom.core.withdrawal.TrialChain;
import dev.strongroom.core.withdrawal.TrialNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A follower of each chain's practice network, of a real EVM node and of the real programs of Solana. */
@ParameterizedClass
@EnumSource(TrialNode.Kind.class)
class FollowingTest {
    private static final int FINAL_AFTER = 2;
    private static final int MISSED = 1_000;
    private static final int DEPOSITS = 50;

    @TempDir
    Path folder;

    private final TrialNode.Kind kind;
    private final DatabaseSettings database = Databases.freshSettings(Dialect.H2);
    private TrialNode node;
    private TrialChain chain;
    private FollowedDesk desk;

    FollowingTest(TrialNode.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws IOException {
        node = kind.start(folder.resolve("network"), FINAL_AFTER);
        chain = node.chain();
        desk = FollowedDesk.found(database, folder, chain);
    }

    @AfterEach
    void close() {
        desk.requireSoundBooksThatEqualTheChain();
        desk.close();
        node.close();
    }

    @Test
    void aDepositIsSeenByTheFirstLookAfterItsBlockAndCreditedByTheFirstAfterThatIsFinal() {
        chain.give(desk.carlas(), desk.dollars(10));
        desk.tick();
        assertThat(desk.deposits()).extracting(Deposit::state).containsExactly(DepositState.SEEN);
        assertThat(desk.carla()).isEqualTo("0");

        chain.mine(FINAL_AFTER);
        desk.tick();
        assertThat(desk.deposits()).extracting(Deposit::state).containsExactly(DepositState.CREDITED);
        assertThat(desk.carla()).isEqualTo("10");
    }

    @Test
    void aFollowerThatStoodStillForAThousandBlocksMissesNone() {
        Address carlas = desk.carlas();
        Amount ten = desk.dollars(10);
        desk.close();
        for (int i = 0; i < DEPOSITS; i++) {
            chain.give(carlas, ten);
            chain.mine(MISSED / DEPOSITS - 1);
            if (chain.canSkip()) {
                chain.skip(3);
            }
        }
        chain.mine(FINAL_AFTER);
        desk = new FollowedDesk(database, folder, chain);
        desk.tick();

        assertThat(desk.core.get(Following.class).followers().getFirst().lag()).isZero();
        assertThat(desk.deposits()).hasSize(DEPOSITS).allMatch(deposit -> deposit.state() == DepositState.CREDITED);
        assertThat(desk.carla()).isEqualTo("500");
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo("500");
    }

    @Test
    void whatComesToAnAddressThatIsFrozenOrOutOfUseIsStillItsCustomers() {
        Address carlas = desk.carlas();
        Pools pools = desk.core.get(Pools.class);
        pools.freeze(PoolScene.ANA, carlas, new Note("officer", "a customer asks who else was told it"));
        chain.give(carlas, desk.dollars(10));
        chain.mine(FINAL_AFTER);
        desk.tick();
        assertThat(desk.carla()).isEqualTo("10");

        pools.retire(PoolScene.BEN, carlas, "it was told to somebody else");
        chain.give(carlas, desk.dollars(5));
        chain.mine(FINAL_AFTER);
        desk.tick();
        assertThat(desk.carla()).isEqualTo("15");
    }
}
