package dev.strongroom.desktop.session;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.api.CustomersApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers in memory with what they are owed. */
public final class FakeCustomers implements CustomersApi {
    private final Map<String, Customer> all = new LinkedHashMap<>();
    private final Map<String, List<CustomerBalance>> balances = new LinkedHashMap<>();
    private final Map<String, List<CustomerName>> names = new LinkedHashMap<>();

    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    /** Everything fails from now on. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every command fails from now on, and nothing is done. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    private static void check(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }

    /** Registers a customer who has that much. */
    public void put(String id, String usdt) {
        all.put(id, new Customer(id, Customer.Status.ACTIVE, null, Samples.NOW, 1));
        Amount has = Samples.usdt().parse(usdt);
        balances.put(id, List.of(new CustomerBalance(has.asset(), has.units(), has.units())));
    }

    @Override
    public Customer register(Actor by, String id) {
        check(answer);
        put(id, "0");
        return get(id);
    }

    @Override
    public Customer register(Actor by, String id, List<CustomerName> known) {
        check(answer);
        String own = id.isEmpty() ? "c-" + known.getFirst().text().length() : id;
        put(own, "0");
        names.put(own, new ArrayList<>(known));
        return get(own);
    }

    @Override
    public List<CustomerName> names(String id) {
        return names.getOrDefault(id, List.of());
    }

    @Override
    public void name(Actor by, String id, CustomerName name) {
        check(answer);
        unname(by, id, name.network());
        names.computeIfAbsent(id, _ -> new ArrayList<>()).add(name);
    }

    @Override
    public void unname(Actor by, String id, @Nullable Network network) {
        check(answer);
        names.getOrDefault(id, new ArrayList<>()).removeIf(name -> Objects.equals(name.network(), network));
    }

    @Override
    public List<Customer> named(String text, int limit) {
        check(failure);
        return names.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(name -> name.text().startsWith(text)))
                .map(entry -> get(entry.getKey()))
                .sorted(Comparator.comparing(Customer::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Customer get(String id) {
        check(failure);
        return Optional.ofNullable(all.get(id))
                .orElseThrow(
                        () -> new RefusedException("customer.unknown", "customer: there is none with the id " + id));
    }

    @Override
    public List<Customer> list(String after, int limit) {
        check(failure);
        return all.values().stream()
                .sorted(Comparator.comparing(Customer::id))
                .filter(customer -> customer.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<CustomerBalance> balances(String id) {
        return balances.getOrDefault(id, List.of());
    }

    @Override
    public Customer freeze(Actor by, String id, String reason) {
        check(answer);
        all.put(id, new Customer(id, Customer.Status.FROZEN, reason, Samples.NOW, 2));
        return get(id);
    }

    @Override
    public Customer unfreeze(Actor by, String id) {
        check(answer);
        all.put(id, new Customer(id, Customer.Status.ACTIVE, null, Samples.NOW, 3));
        return get(id);
    }

    @Override
    public void open(Actor by, String id, Amount owed) {
        throw new UnsupportedOperationException("open");
    }
}
