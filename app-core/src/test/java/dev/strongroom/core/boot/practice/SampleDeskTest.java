package dev.strongroom.core.boot.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk that a program founds to see whether it is whole. */
class SampleDeskTest {
    @TempDir
    Path folder;

    @Test
    void itHasTodaysRequestsAndIsNotOpenedAgain() throws Exception {
        try (PracticeDesk desk = PracticeDesk.sample(folder)) {
            List<Withdrawal> asked = desk.core().withdrawals().list(WithdrawalQuery.newest(1000));
            assertThat(asked).hasSize(24 + 2 * (Practice.networks().size() - 1));
            assertThat(asked).extracting(Withdrawal::state).contains(WithdrawalState.REVIEW);
            requireAddresses(desk);
            assertThat(desk.core().bean(AuditApi.class).verify((_, _) -> true).isIntact())
                    .isTrue();
        }
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PracticeDesk.open(folder, _ -> {}))
                .returns("practice.unfinished", RefusedException::code);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PracticeDesk.sample(folder))
                .returns("practice.unfinished", RefusedException::code);
    }

    /** Every customer has an address of each network, from what the custodian signed. */
    private static void requireAddresses(PracticeDesk desk) {
        DepositAddresses addresses = desk.core().bean(DepositAddresses.class);
        WatchedAddresses watched = desk.core().bean(WatchedAddresses.class);
        List<Customer> customers = desk.core().bean(CustomersApi.class).list("", 1000);
        assertThat(customers).hasSize(10);
        for (Customer customer : customers) {
            List<DepositAddress> own = addresses.of(customer.id());
            assertThat(own)
                    .extracting(one -> one.address().network())
                    .containsExactlyInAnyOrderElementsOf(Practice.networks());
            assertThat(own).allMatch(one -> watched.on(one.address().network()).test(one.address()));
        }
        Pools pools = desk.core().bean(Pools.class);
        assertThat(pools.sources()).hasSize(Practice.networks().size()).allMatch(PoolSource::inForce);
        assertThat(pools.check().isClean()).isTrue();
    }
}
