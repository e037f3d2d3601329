package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.withdrawal.TrialChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two nodes of one chain, each a process of its own, of which one does not say what is so: what both say is credited,
 * and nothing else is.
 */
class TwoNodesTest {
    private static final int FINAL_AFTER = 2;
    /** Blocks from one deposit to the next. */
    private static final int APART = 4;

    @TempDir
    Path folder;

    private final DatabaseSettings database = Databases.freshSettings(Dialect.H2);

    static Stream<Network> networks() {
        return Practice.networks().stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void nothingIsCreditedThatOneNodeDoesNotSayBecauseItLagsOrGoesBack(Network network) throws IOException {
        Consumer<FollowedDesk> threeDeposits = desk -> {
            for (int dollars : new int[] {10, 5, 1}) {
                desk.chain.give(desk.carlas(), desk.dollars(dollars));
                desk.chain.mine(APART - 1);
            }
        };
        told(network, threeDeposits, (desk, first, second) -> {
            first.lag(APART);
            second.lag(2 * APART);
            desk.tick();
            assertThat(desk.deposits()).hasSize(2);
            assertThat(desk.carla())
                    .as("the second node does not have the second deposit's block")
                    .isEqualTo("10");

            first.lag(2 * APART);
            second.honest();
            desk.tick();
            desk.tick();
            assertThat(desk.deposits())
                    .as("the first node went back, and the second one is read")
                    .hasSize(3);
            assertThat(desk.carla())
                    .as("the first node does not have the second deposit's block any more")
                    .isEqualTo("10");

            first.lag(APART);
            desk.tick();
            assertThat(desk.carla()).isEqualTo("15");
            first.honest();
            desk.tick();
            assertThat(desk.carla()).isEqualTo("16");
        });
    }

    /** A payment of coins that failed has no log to be missed: a single node that says it arrived would be believed. */
    @Test
    void aPaymentThatOneNodeMakesUpIsNotCreditedAndOneThatItHidesOnlyWhenBothShowIt() throws IOException {
        Consumer<FollowedDesk> aFailureAndADeposit = desk -> {
            Address carlas = desk.carlas();
            try (Payer payer = new Payer(desk.chain)) {
                desk.chain.failNext();
                payer.pay(Map.of(carlas, desk.chain.coin().parse("1")));
            }
            desk.chain.give(carlas, desk.dollars(10));
            desk.chain.mine(FINAL_AFTER);
        };
        told(TrialChain.ETHEREUM, aFailureAndADeposit, (desk, first, second) -> {
            first.lie("receipt");
            second.lie("logs");
            desk.tick();
            assertThat(desk.deposits()).hasSize(2).allMatch(deposit -> deposit.state() == DepositState.SEEN);

            second.honest();
            desk.tick();
            desk.tick();
            assertThat(desk.deposits())
                    .extracting(Deposit::state)
                    .containsExactly(DepositState.CREDITED, DepositState.SEEN);
            first.honest();
            desk.tick();
            assertThat(desk.core.get(CustomersApi.class).balances(FollowedDesk.CARLA))
                    .singleElement()
                    .satisfies(balance -> assertThat(balance.asset())
                            .isEqualTo(desk.chain.dollars().asset()));
            assertThat(desk.carla()).isEqualTo("10");
        });
    }

    /** What a desk takes in from two nodes. */
    private interface Told {
        void look(FollowedDesk desk, TrialChain first, TrialChain second);
    }

    /**
     * Founds a desk, lets something happen that it does not see, and opens it again over two nodes that have it all.
     */
    private void told(Network network, Consumer<FollowedDesk> unseen, Told told) throws IOException {
        Path one = folder.resolve("one");
        try (PracticeProcess process = TrialChain.start(one, network, FINAL_AFTER);
                FollowedDesk desk = FollowedDesk.found(database, folder, new TrialChain(network, process.url()))) {
            unseen.accept(desk);
        }
        Path other = copied(one, folder.resolve("other"));
        try (PracticeProcess here = TrialChain.start(one, network, FINAL_AFTER);
                PracticeProcess there = TrialChain.start(other, network, FINAL_AFTER)) {
            TrialChain first = new TrialChain(network, here.url());
            TrialChain second = new TrialChain(network, there.url());
            try (FollowedDesk desk = new FollowedDesk(database, folder, first.and(second))) {
                told.look(desk, first, second);
                desk.requireSoundBooksThatEqualTheChain();
            }
        }
    }

    /** A chain is what its event file says. */
    private static Path copied(Path chain, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(chain)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".events")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
