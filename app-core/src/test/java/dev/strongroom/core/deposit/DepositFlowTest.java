package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.OneChainDesk;
import dev.strongroom.core.withdrawal.Step;
import dev.strongroom.core.withdrawal.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money in and out again over a practice network of each chain, read by the real node clients. */
class DepositFlowTest {
    @TempDir
    Path folder;

    static Stream<Network> networks() {
        return Practice.networks().stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsPaidInIsCreditedOnceAndTheBooksEqualTheChain(Network network) throws IOException {
        try (OneChainDesk desk = new OneChainDesk(folder, network)) {
            Deposits deposits = desk.core.bean(Deposits.class);
            Suspense suspense = desk.core.bean(Suspense.class);
            Address carlas = desk.core
                    .bean(DepositAddresses.class)
                    .give(OneChainDesk.SHOP, OneChainDesk.CUSTOMER, network)
                    .address();
            Address nobodys = free(desk, network);
            desk.core.tick();

            desk.chain.give(carlas, desk.chain.dollars().parse("250"));
            desk.chain.give(carlas, desk.chain.dollars().parse("30"));
            desk.chain.give(nobodys, desk.chain.dollars().parse("40"));
            await(
                    desk,
                    () -> deposits.counts().getOrDefault(DepositState.CREDITED, 0L) == 2
                            && suspense.work().size() == 1);
            assertThat(desk.available()).isEqualTo("1280");

            SuspenseItem item = suspense.work().getFirst();
            suspense.resolve(
                    PracticePerson.OTTO.actor(),
                    item.id(),
                    item.version(),
                    new SuspenseResolution(
                            SuspenseResolution.Kind.CREDIT, OneChainDesk.CUSTOMER, null, "she showed the receipt"));
            await(desk, () -> deposits.counts().getOrDefault(DepositState.CREDITED, 0L) == 3);
            assertThat(desk.available()).isEqualTo("1320");

            Withdrawal paid = desk.await(desk.ask("50"), WithdrawalState.SETTLED);
            assertThat(paid.payment()).isNotNull();
            desk.requireBooksEqualChain();
            assertThat(suspense.work())
                    .as("its own payment needs no explaining")
                    .isEmpty();
            assertThat(deposits.list(DepositQuery.newest(10)))
                    .extracting(Deposit::customer)
                    .containsOnly(OneChainDesk.CUSTOMER);
        }
    }

    @Test
    void aRefundThatSomebodyTurnsDownIsInSuspenseAgain() throws IOException {
        Network network = Practice.networks().getFirst();
        try (OneChainDesk desk = new OneChainDesk(folder, network)) {
            Suspense suspense = desk.core.bean(Suspense.class);
            desk.core.tick();
            desk.chain.give(free(desk, network), desk.chain.dollars().parse("40"));
            await(desk, () -> suspense.work().size() == 1);
            SuspenseItem item = suspense.work().getFirst();
            desk.core.lockHot();
            suspense.resolve(
                    PracticePerson.OTTO.actor(),
                    item.id(),
                    item.version(),
                    new SuspenseResolution(
                            SuspenseResolution.Kind.REFUND,
                            null,
                            desk.stranger().text(),
                            "sent by mistake"));
            await(desk, () -> suspense.get(item.id()).version() == item.version() + 2);
            String refund = Objects.requireNonNull(
                    Objects.requireNonNull(suspense.get(item.id()).decision()).withdrawal());

            desk.core.withdrawals().reject(PracticePerson.BEN.actor(), refund, "the sender asked for another way");
            await(desk, () -> suspense.work().size() == 1);

            assertThat(suspense.work().getFirst().id()).isEqualTo(item.id());
            assertThat(desk.core.bean(CustomersApi.class).balances("refund." + item.id()).stream()
                            .map(CustomerBalance::total)
                            .filter(total -> total.signum() != 0))
                    .isEmpty();
            desk.requireBooksEqualChain();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.02", "50"})
    void aRefundIsAskedForOnceThoughTheFeeChangesBetweenACrashAndItsRepeat(String fee) throws IOException {
        Network network = Practice.networks().getFirst();
        AtomicBoolean dies = new AtomicBoolean();
        Steps steps = step -> {
            if (step == Step.REQUEST_STORED && dies.getAndSet(false)) {
                throw new IllegalStateException("stands for a crash");
            }
        };
        try (OneChainDesk desk =
                new OneChainDesk(folder, network, DatabaseSettings.h2File(folder.resolve("core")), steps)) {
            Suspense suspense = desk.core.bean(Suspense.class);
            desk.core.tick();
            desk.chain.give(free(desk, network), desk.chain.dollars().parse("40"));
            await(desk, () -> suspense.work().size() == 1);
            SuspenseItem item = suspense.work().getFirst();
            dies.set(true);
            suspense.resolve(
                    PracticePerson.OTTO.actor(),
                    item.id(),
                    item.version(),
                    new SuspenseResolution(
                            SuspenseResolution.Kind.REFUND,
                            null,
                            desk.stranger().text(),
                            "sent by mistake"));
            await(desk, () -> !dies.get());
            charge(desk, fee);
            await(desk, () -> suspense.get(item.id()).version() == item.version() + 2);

            Withdrawal refund = desk.core
                    .withdrawals()
                    .get(Objects.requireNonNull(
                            Objects.requireNonNull(suspense.get(item.id()).decision())
                                    .withdrawal()));
            assertThat(desk.core.withdrawals().list(new WithdrawalQuery(Set.of(), "refund." + item.id(), null, 10)))
                    .containsExactly(refund);
            assertThat(refund.order().total()).isEqualTo(item.arrival().amount());
            desk.await(refund, WithdrawalState.SETTLED);
            desk.requireBooksEqualChain();
        }
    }

    /** From now on a withdrawal costs as much. */
    private static void charge(OneChainDesk desk, String fee) {
        SettingsApi settings = desk.core.bean(SettingsApi.class);
        String before = settings.published("risk").document();
        String after = before.replaceAll("\"fee\":\"[^\"]+\"", "\"fee\":\"" + fee + "\"");
        assertThat(after).isNotEqualTo(before);
        long version = settings.draft(PracticePerson.ADA.actor(), "risk", after).version();
        settings.publish(PracticePerson.BEN.actor(), "risk", version);
    }

    private static Address free(OneChainDesk desk, Network network) {
        List<PoolAddress> free = desk.core
                .bean(Pools.class)
                .list(new PoolQuery(Set.of(WalletState.AVAILABLE), network, null, null, null, 1));
        return free.getFirst().address();
    }

    private static void await(OneChainDesk desk, BooleanSupplier done) {
        OneChainDesk.await(
                () -> {
                    desk.core.tick();
                    return done.getAsBoolean();
                },
                () -> desk.core.bean(Deposits.class).list(DepositQuery.newest(10)) + " "
                        + desk.core.bean(Suspense.class).work());
    }
}
