package dev.strongroom.desktop.screen.customers;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.Withdrawal;
import java.util.List;
import java.util.Optional;

/**
 * Everything the right side shows of one customer.
 *
 * @param customer as registered
 * @param names by what else the customer is known
 * @param depositsFrozen why nothing is credited; empty where deposits are
 * @param balances what is owed, by asset
 * @param addresses where the customer pays to; empty where {@code addressProblem} says why they are unknown
 * @param addressProblem why no address may be told; empty where all is well
 * @param pools the networks that have a pool
 * @param deposits the newest
 * @param withdrawals the newest
 * @param transfers the newest that the customer gave or got
 */
record CustomerDetail(
        Customer customer,
        List<CustomerName> names,
        Optional<String> depositsFrozen,
        List<CustomerBalance> balances,
        List<DepositAddress> addresses,
        String addressProblem,
        List<Network> pools,
        List<Deposit> deposits,
        List<Withdrawal> withdrawals,
        List<InternalTransfer> transfers) {
    CustomerDetail {
        names = List.copyOf(names);
        balances = List.copyOf(balances);
        addresses = List.copyOf(addresses);
        pools = List.copyOf(pools);
        deposits = List.copyOf(deposits);
        withdrawals = List.copyOf(withdrawals);
        transfers = List.copyOf(transfers);
    }

    /** The networks on which an address can be given. */
    List<Network> without() {
        return pools.stream()
                .filter(network -> addresses.stream()
                        .noneMatch(given -> given.address().network().equals(network)))
                .toList();
    }
}
