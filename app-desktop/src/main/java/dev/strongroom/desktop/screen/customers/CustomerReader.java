package dev.strongroom.desktop.screen.customers;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.Transfers;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.table.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads customers from the core; every call takes as long as the core takes. */
final class CustomerReader {
    private static final int MOST = 1000;
    private static final int NEWEST = 8;
    private static final int NAMED = 100;
    private static final String NONE = "customer.unknown";
    private final Ports ports;
    private final Messages messages;

    CustomerReader(Ports ports, Messages messages) {
        this.ports = ports;
        this.messages = messages;
    }

    /**
     * Whoever has a name that begins like this, and then so many customers whose ids do, from the first on.
     *
     * @param prefix empty for all
     */
    Page<Customer> page(String prefix, int wanted) {
        List<Customer> rows = new ArrayList<>();
        List<Customer> named = List.of();
        if (!prefix.isEmpty()) {
            named = ports.get(CustomersApi.class).named(prefix, NAMED);
            exactly(prefix, rows); // the list begins after what it is given
        }
        Page<Customer> page = fill(prefix, prefix, rows, wanted);
        return new Page.Rows<>(
                Stream.concat(named.stream(), page.rows().stream()).distinct().toList(), page.hasMore());
    }

    /** Those that follow after one in the list. */
    Page<Customer> after(String prefix, Customer last, int wanted) {
        return fill(prefix, last.id(), new ArrayList<>(), wanted);
    }

    /** The same list to its end. */
    Callable<Part<Customer>> all(String prefix) {
        return () -> {
            Page<Customer> first = page(prefix, MOST);
            Set<String> listed = first.rows().stream().map(Customer::id).collect(Collectors.toSet());
            Callable<Part<Customer>> rest = Part.byLast(
                    MOST,
                    last -> after(prefix, last == null ? first.rows().getLast() : last, MOST)
                            .rows());
            return new Part<>(
                    first.rows(),
                    first.hasMore() ? () -> rest.call().only(row -> !listed.contains(row.id())) : null); // by a name
        };
    }

    private Page<Customer> fill(String prefix, String after, List<Customer> rows, int wanted) {
        CustomersApi customers = ports.get(CustomersApi.class);
        String last = after;
        while (rows.size() < wanted) {
            int limit = Math.min(MOST, wanted - rows.size());
            List<Customer> next = customers.list(last, limit);
            List<Customer> fitting = next.stream()
                    .takeWhile(customer -> customer.id().startsWith(prefix))
                    .toList();
            rows.addAll(fitting);
            if (fitting.size() < limit) {
                return new Page.Rows<>(rows, false);
            }
            last = next.getLast().id();
        }
        return new Page.Rows<>(rows, true);
    }

    private void exactly(String id, List<Customer> rows) {
        try {
            rows.add(ports.get(CustomersApi.class).get(id));
        } catch (RefusedException e) {
            if (!e.code().equals(NONE)) {
                throw e;
            }
        }
    }

    CustomerDetail detail(String id) {
        CustomersApi customers = ports.get(CustomersApi.class);
        Customer customer = customers.get(id);
        Deposits deposits = ports.get(Deposits.class);
        List<DepositAddress> addresses = List.of();
        String problem = "";
        try {
            addresses = ports.get(DepositAddresses.class).of(id);
        } catch (RefusedException e) {
            problem = messages.refusal(e); // the rest of the customer is shown all the same
        }
        return new CustomerDetail(
                customer,
                customers.names(id),
                deposits.frozen(id),
                customers.balances(id),
                addresses,
                problem,
                ports.get(Pools.class).statistics().stream()
                        .map(PoolStatistics::network)
                        .toList(),
                deposits.list(new DepositQuery(Set.of(), null, id, null, null, NEWEST)),
                ports.get(Withdrawals.class).list(new WithdrawalQuery(Set.of(), id, null, NEWEST)),
                ports.get(Transfers.class).list(TransferQuery.of(id, NEWEST)));
    }
}
