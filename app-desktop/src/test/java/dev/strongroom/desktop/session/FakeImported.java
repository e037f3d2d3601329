package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.AssignmentLine;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.PoolAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what was assigned; files say what a test has put here. */
public final class FakeImported implements ImportedAddresses {
    private final FakePools pools;
    private final List<String> calls = new ArrayList<>();
    private final List<AssignmentLine> lines = new ArrayList<>();
    private @Nullable RuntimeException answer;

    FakeImported(FakePools pools) {
        this.pools = pools;
    }

    public void put(AssignmentLine line) {
        lines.add(line);
    }

    /** Every command fails from now on, and nothing is done. */
    public void refuse(RuntimeException next) {
        answer = next;
    }

    public List<String> calls() {
        return calls;
    }

    @Override
    public PoolAddress assign(Actor by, Address address, String customer) {
        if (answer != null) {
            throw answer;
        }
        PoolAddress before = pools.get(address);
        calls.add(by + " assign " + before.name() + " " + customer);
        return before;
    }

    @Override
    public List<AssignmentLine> check(Actor by, Network network, byte[] csv) {
        return List.copyOf(lines);
    }

    @Override
    public List<PoolAddress> assignAll(Actor by, Network network, byte[] csv) {
        if (answer != null) {
            throw answer;
        }
        calls.add(by + " assign " + network + " " + new String(csv, StandardCharsets.UTF_8));
        return List.of();
    }
}
