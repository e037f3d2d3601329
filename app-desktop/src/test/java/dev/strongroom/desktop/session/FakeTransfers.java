package dev.strongroom.desktop.session;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferPreview;
import dev.strongroom.core.api.TransferQuery;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.api.Transfers;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transfers between the customers in memory. */
public final class FakeTransfers implements Transfers {
    private final FakeCustomers customers;
    private final Map<String, InternalTransfer> made = new LinkedHashMap<>();
    private final List<String> keys = new ArrayList<>();
    private @Nullable RuntimeException answer;

    FakeTransfers(FakeCustomers customers) {
        this.customers = customers;
    }

    /** Every command fails from now on, and nothing is done. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    /** The keys that were asked with, in order. */
    public List<String> keys() {
        return keys;
    }

    private void check() {
        if (answer != null) {
            throw answer;
        }
    }

    private Amount available(String customer, Amount amount) {
        customers.get(customer);
        return new Amount(
                customers.balances(customer).stream()
                        .filter(balance -> balance.asset().equals(amount.asset()))
                        .map(CustomerBalance::available)
                        .findFirst()
                        .orElse(BigInteger.ZERO),
                amount.asset());
    }

    @Override
    public InternalTransfer make(Actor by, String key, TransferRequest request) {
        keys.add(key);
        check();
        InternalTransfer transfer = new InternalTransfer(
                "T-" + (made.size() + 1),
                request.from(),
                request.to(),
                request.amount(),
                request.note(),
                by,
                TransferState.MADE,
                null,
                Samples.NOW.minusSeconds(60),
                2);
        return made.computeIfAbsent(key, _ -> transfer);
    }

    @Override
    public TransferPreview preview(Actor by, TransferRequest request) {
        check();
        Amount from = available(request.from(), request.amount());
        Amount to = available(request.to(), request.amount());
        if (!from.isAtLeast(request.amount())) {
            throw new RefusedException("transfer.funds", "amount: is more than is available");
        }
        return new TransferPreview(from, from.minus(request.amount()), to, to.plus(request.amount()));
    }

    @Override
    public InternalTransfer get(String id) {
        return made.values().stream()
                .filter(transfer -> transfer.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException("transfer.unknown", "transfer: there is none with the id " + id));
    }

    @Override
    public List<InternalTransfer> list(TransferQuery query) {
        return made.values().stream()
                .filter(transfer -> transfer.from().equals(query.customer())
                        || transfer.to().equals(query.customer()))
                .toList()
                .reversed();
    }
}
