package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.WalletState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Pools in memory with the rules of the contract, paged as the core does it. */
public final class FakePools implements Pools {
    private final Map<Network, PoolStatistics> pools = new LinkedHashMap<>();
    private final Map<Address, PoolAddress> all = new LinkedHashMap<>();
    private final List<PoolSource> sources = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final List<PoolBreak> breaks = new ArrayList<>();
    private Runnable midway = () -> {};
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException answer;

    public void put(PoolStatistics pool) {
        pools.put(pool.network(), pool);
    }

    public void put(PoolAddress address) {
        all.put(address.address(), address);
    }

    public void put(PoolSource source) {
        sources.add(source);
    }

    /** Found by every check from now on. */
    public void put(PoolBreak found) {
        breaks.add(found);
    }

    /** Everything fails from now on. */
    public void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    /** Every command fails from now on, and nothing is done. */
    public void refuse(@Nullable RuntimeException next) {
        answer = next;
    }

    /** Happens in the middle of making addresses. */
    public void midway(Runnable then) {
        midway = then;
    }

    /** Commands that were taken, in order. */
    public List<String> calls() {
        return calls;
    }

    @Override
    public PoolSource importSource(Actor by, byte[] envelope) {
        check(answer);
        calls.add(by + " import " + envelope.length);
        return sources.getFirst();
    }

    @Override
    public List<PoolSource> sources() {
        check(failure);
        return List.copyOf(sources);
    }

    @Override
    public byte[] signedSource(String id) {
        throw new UnsupportedOperationException("signed source");
    }

    @Override
    public List<PoolAddress> generate(Actor by, Network network, int count, IntConsumer made) {
        check(answer);
        made.accept(count / 2);
        midway.run();
        made.accept(count);
        calls.add(by + " generate " + count + " " + network);
        return IntStream.range(0, count)
                .mapToObj(i -> all.values().iterator().next())
                .toList();
    }

    @Override
    public PoolAddress get(Address address) {
        check(failure);
        PoolAddress found = all.get(address);
        if (found == null) {
            throw new RefusedException("pool.unknown", "address: no pool has " + address);
        }
        return found;
    }

    @Override
    public List<PoolAddress> list(PoolQuery query) {
        check(failure);
        List<PoolAddress> sorted = List.copyOf(all.values());
        int first = query.after() == null
                ? 0
                : sorted.stream().map(PoolAddress::name).toList().indexOf(query.after()) + 1;
        return sorted.stream()
                .skip(first)
                .filter(row -> query.states().isEmpty() || query.states().contains(row.state()))
                .filter(row -> query.network() == null || query.network().equals(row.network()))
                .filter(row -> query.customer() == null || query.customer().equals(row.customer()))
                .filter(row -> query.search() == null || isNamed(row, query.search()))
                .limit(query.limit())
                .toList();
    }

    private static boolean isNamed(PoolAddress row, String search) {
        String words = search.toLowerCase(Locale.ROOT);
        String address = row.address().text().toLowerCase(Locale.ROOT);
        return row.name().equalsIgnoreCase(search)
                || search.equalsIgnoreCase(row.customer())
                || (words.length() >= PoolQuery.BEGINNING && address.startsWith(words))
                || (words.length() >= PoolQuery.ENDING && address.endsWith(words));
    }

    @Override
    public List<PoolStatistics> statistics() {
        check(failure);
        return List.copyOf(pools.values());
    }

    @Override
    public PoolStatistics threshold(Actor by, Network network, int threshold) {
        check(answer);
        calls.add(by + " threshold " + threshold + " " + network);
        PoolStatistics before = Objects.requireNonNull(pools.get(network));
        PoolStatistics after = new PoolStatistics(
                network, before.counts(), before.available(), before.remaining(), threshold, before.names());
        put(after);
        return after;
    }

    @Override
    public PoolStatistics names(Actor by, Network network, String template) {
        check(answer);
        calls.add(by + " names " + template + " " + network);
        PoolStatistics before = Objects.requireNonNull(pools.get(network));
        PoolStatistics after = new PoolStatistics(
                network, before.counts(), before.available(), before.remaining(), before.threshold(), template);
        put(after);
        return after;
    }

    @Override
    public PoolAddress reserve(Actor by, Address address, String reference) {
        return change(by, "reserve", address, WalletState.ALLOCATED, new Note("pool.reserved", reference));
    }

    @Override
    public PoolAddress release(Actor by, Address address, String reason) {
        return change(by, "release", address, WalletState.COOLING, new Note("pool.released", reason));
    }

    @Override
    public PoolAddress freeze(Actor by, Address address, Note why) {
        return change(by, "freeze", address, WalletState.FROZEN, why);
    }

    @Override
    public PoolAddress unfreeze(Actor by, Address address) {
        return change(
                by,
                "unfreeze",
                address,
                get(address).customer() == null ? WalletState.COOLING : WalletState.ALLOCATED,
                null);
    }

    @Override
    public PoolAddress retire(Actor by, Address address, String reason) {
        return change(by, "retire", address, WalletState.RETIRED, new Note("pool.retired", reason));
    }

    private PoolAddress change(Actor by, String what, Address address, WalletState to, @Nullable Note why) {
        check(answer);
        PoolAddress before = get(address);
        calls.add(by + " " + what + " " + before.name() + (why == null ? "" : " " + why.reason()));
        put(new PoolAddress(
                before.name(),
                address,
                before.source(),
                before.index(),
                to,
                before.customer(),
                why,
                Samples.NOW,
                null,
                before.version() + 1));
        return get(address);
    }

    @Override
    public PoolCheck check() {
        check(failure);
        check(answer);
        calls.add("check");
        return new PoolCheck(Samples.NOW, all.size(), breaks);
    }

    private static void check(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
