package dev.strongroom.desktop.session;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers' own addresses in memory. */
public final class FakeAddresses implements DepositAddresses {
    private final List<DepositAddress> all = new ArrayList<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    /** Reading fails from now on. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Nothing is given from now on. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    public void put(String customer, Network network, @Nullable Note frozen) {
        int number = all.size() + 1;
        all.add(new DepositAddress(
                customer,
                PoolSamples.where(network, number),
                network.namespace() + "_deposit_000" + number,
                "9f".repeat(32),
                number,
                Samples.NOW,
                frozen));
    }

    @Override
    public DepositAddress give(Actor by, String customer, Network network) {
        if (answer != null) {
            throw answer;
        }
        put(customer, network, null);
        return all.getLast();
    }

    @Override
    public List<DepositAddress> of(String customer) {
        if (failure != null) {
            throw failure;
        }
        return all.stream().filter(given -> given.customer().equals(customer)).toList();
    }
}
