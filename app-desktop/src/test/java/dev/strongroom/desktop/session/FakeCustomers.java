package dev.strongroom.desktop.session;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomersApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers in memory with what they are owed. */
public final class FakeCustomers implements CustomersApi {
    private final Map<String, Customer> all = new LinkedHashMap<>();
    private final Map<String, List<CustomerBalance>> balances = new LinkedHashMap<>();

    /** Registers a customer who has that much. */
    public void put(String id, String usdt) {
        all.put(id, new Customer(id, Customer.Status.ACTIVE, null, Samples.NOW, 1));
        Amount has = Samples.usdt().parse(usdt);
        balances.put(id, List.of(new CustomerBalance(has.asset(), has.units(), has.units())));
    }

    @Override
    public Customer register(Actor by, String id) {
        put(id, "0");
        return get(id);
    }

    @Override
    public Customer get(String id) {
        return Optional.ofNullable(all.get(id))
                .orElseThrow(
                        () -> new RefusedException("customer.unknown", "customer: there is none with the id " + id));
    }

    @Override
    public List<Customer> list(String after, int limit) {
        return new ArrayList<>(all.values());
    }

    @Override
    public List<CustomerBalance> balances(String id) {
        return balances.getOrDefault(id, List.of());
    }

    @Override
    public Customer freeze(Actor by, String id, String reason) {
        all.put(id, new Customer(id, Customer.Status.FROZEN, reason, Samples.NOW, 2));
        return get(id);
    }

    @Override
    public Customer unfreeze(Actor by, String id) {
        all.put(id, new Customer(id, Customer.Status.ACTIVE, null, Samples.NOW, 3));
        return get(id);
    }

    @Override
    public void open(Actor by, String id, Amount owed) {
        throw new UnsupportedOperationException("open");
    }
}
