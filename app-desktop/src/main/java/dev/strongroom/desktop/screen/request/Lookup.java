package dev.strongroom.desktop.screen.request;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.desktop.address.Recipient;
import dev.strongroom.desktop.session.Ports;
import java.math.BigInteger;
import java.util.List;

/** Asks the core what it knows; every call takes as long as the core takes. */
final class Lookup {
    private final Ports ports;

    Lookup(Ports ports) {
        this.ports = ports;
    }

    /** Refused where the customer is unknown or frozen. */
    Found find(WithdrawalRequest request, Address to) {
        CustomersApi customers = ports.get(CustomersApi.class);
        Customer customer = customers.get(request.customer());
        if (!customer.isActive()) {
            throw new RefusedException(
                    WithdrawalProblem.CUSTOMER_FROZEN.code(), "customer: is frozen: " + customer.reason());
        }
        Asset asset = request.amount().asset();
        BigInteger available = customers.balances(customer.id()).stream()
                .filter(balance -> balance.asset().equals(asset))
                .map(CustomerBalance::available)
                .findFirst()
                .orElse(BigInteger.ZERO);
        return new Found(new Amount(available, asset), Recipient.of(ports.get(AddressBook.class), to));
    }

    /** The entries in use, by label. */
    List<BookEntry> book() {
        return ports.get(AddressBook.class).entries().stream()
                .filter(entry -> !entry.retired())
                .toList();
    }
}
