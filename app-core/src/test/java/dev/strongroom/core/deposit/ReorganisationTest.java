package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.withdrawal.TrialChain;
import dev.strongroom.core.withdrawal.TrialNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Blocks that are taken back under a follower that reads them with the real clients, on the practice network of each
 * chain and on a real EVM node. On Solana the slots of such blocks stay empty and what they held moves to later ones;
 * LiteSVM knows the present state alone and can take nothing back.
 */
@ParameterizedClass
@EnumSource(value = TrialNode.Kind.class, names = "LITE_SVM", mode = EnumSource.Mode.EXCLUDE)
class ReorganisationTest {
    /** Blocks that may be taken back; a deposit is credited with the second. */
    private static final int FINAL_AFTER = 8;

    @TempDir
    Path folder;

    private final TrialNode.Kind kind;
    private TrialNode node;
    private TrialChain chain;
    private FollowedDesk desk;

    ReorganisationTest(TrialNode.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() throws IOException {
        node = kind.start(folder.resolve("network"), FINAL_AFTER);
        chain = node.chain();
        desk = FollowedDesk.found(Databases.freshSettings(Dialect.H2), folder, chain);
        desk.creditWith(2);
    }

    @AfterEach
    void close() {
        chain.mine(FINAL_AFTER + 1);
        desk.tick();
        desk.requireSoundBooksThatEqualTheChain();
        desk.close();
        node.close();
    }

    @Test
    void aDepositThatMovesToAnotherBlockIsCreditedOnce() {
        chain.give(desk.carlas(), desk.dollars(10));
        desk.tick();
        Deposit first = desk.deposits().getFirst();
        assertThat(first.state()).isEqualTo(DepositState.SEEN);

        chain.reorganise(1);
        desk.tick();
        assertThat(desk.deposits()).extracting(Deposit::state).containsExactly(DepositState.ORPHANED);
        chain.mine(2);
        desk.tick();
        desk.tick();

        Deposit second = desk.deposits().getFirst();
        assertThat(desk.deposits())
                .extracting(Deposit::state)
                .containsExactly(DepositState.CREDITED, DepositState.ORPHANED);
        assertThat(second.arrival().txid()).isEqualTo(first.arrival().txid());
        assertThat(second.arrival().block()).isNotEqualTo(first.arrival().block());
        assertThat(desk.core.get(Deposits.class).postings(first.id())).isEmpty();
        assertThat(desk.core.get(Deposits.class).postings(second.id())).hasSize(1);
        assertThat(desk.carla()).isEqualTo("10");
    }

    @Test
    void aDepositThatMovesBetweenTwoLooksIsFoundWhereItIsNow() {
        chain.give(desk.carlas(), desk.dollars(10));
        desk.tick();
        chain.reorganise(1);
        chain.mine(3);
        desk.tick();
        desk.tick();

        assertThat(desk.deposits())
                .extracting(Deposit::state)
                .containsExactly(DepositState.CREDITED, DepositState.ORPHANED);
        assertThat(desk.carla()).isEqualTo("10");
    }

    @Test
    void aCreditedDepositWhoseBlockIsTakenBackIsReversedAndCreditedOnceMore() {
        chain.give(desk.carlas(), desk.dollars(10));
        chain.give(desk.carlas(), desk.dollars(5));
        chain.mine(2);
        desk.tick();
        assertThat(desk.carla()).isEqualTo("15");

        chain.reorganise(4);
        desk.tick();
        desk.tick();
        assertThat(desk.carla()).isEqualTo("0");
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo("0");
        assertThat(desk.deposits()).extracting(Deposit::state).containsOnly(DepositState.ORPHANED);

        chain.mine(2);
        desk.tick();
        desk.tick();
        assertThat(desk.carla()).isEqualTo("15");
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo("15");
        assertThat(states()).isEqualTo(List.of(2L, 2L));
    }

    @Test
    void aDepositThatItsOwnBlockMadeGoodIsReversedByADeepReorganisationAndCreditedOnceMore() {
        desk.creditWith(1);
        chain.mine(2);
        chain.give(desk.carlas(), desk.dollars(10));
        desk.tick();
        assertThat(desk.carla()).isEqualTo("10");
        chain.mine(2);
        desk.tick();

        chain.reorganise(5);
        desk.tick();
        assertThat(desk.carla()).isEqualTo("0");
        chain.mine(1);
        desk.tick();
        desk.tick();
        assertThat(desk.carla()).isEqualTo("10");
        assertThat(states()).isEqualTo(List.of(1L, 1L));
    }

    @Test
    void aCreditedDepositThatNeverComesBackStaysReversed() {
        chain.give(desk.carlas(), desk.dollars(10));
        chain.mine(2);
        desk.tick();
        assertThat(desk.carla()).isEqualTo("10");

        chain.forget(3);
        chain.mine(FINAL_AFTER);
        desk.tick();
        desk.tick();

        assertThat(desk.carla()).isEqualTo("0");
        assertThat(states()).isEqualTo(List.of(0L, 1L));
    }

    /** Those that are credited, and those that are gone. */
    private List<Long> states() {
        return Stream.of(DepositState.CREDITED, DepositState.ORPHANED)
                .map(state -> desk.deposits().stream()
                        .filter(deposit -> deposit.state() == state)
                        .count())
                .toList();
    }
}
