package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.NameTemplate;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Addresses of pools, for tests. */
public final class PoolSamples {
    public static final Note ODD = new Note("officer", "something odd arrived there");
    private static final String SOURCE = "9f".repeat(32);

    private PoolSamples() {}

    /** @param remaining null where the sources have no end */
    public static PoolStatistics pool(Network network, long available, @Nullable Long remaining) {
        return new PoolStatistics(
                network,
                Map.of(
                        WalletState.AVAILABLE, available,
                        WalletState.ALLOCATED, 1_204L,
                        WalletState.COOLING, 3L,
                        WalletState.FROZEN, 2L,
                        WalletState.RETIRED, 17L),
                available,
                remaining,
                20,
                NameTemplate.DEFAULT.text());
    }

    public static PoolSource source(Network network, PoolSource.Kind kind) {
        return source(SOURCE, network, kind);
    }

    public static PoolSource source(String id, Network network, PoolSource.Kind kind) {
        boolean isList = kind == PoolSource.Kind.LIST;
        return new PoolSource(
                id,
                network,
                kind,
                "custodian-1",
                isList ? "" : "m/44'/60'/1'",
                0,
                isList ? 5000 : null,
                1_238,
                Samples.NOW.minusSeconds(864_000),
                true);
    }

    /** What an approver ordered half an hour ago. */
    public static PoolRotation rotation(
            PoolSource source, PoolRotation.State state, long waiting, long lent, List<Amount> lying) {
        return new PoolRotation(
                source.id(),
                source.network(),
                state,
                new PoolRotation.Order(
                        Actor.staff("ben"),
                        "the custodian's device was lost, see ticket 4711",
                        Samples.NOW.minusSeconds(1800),
                        source.used(),
                        1_204),
                waiting,
                lent,
                lying,
                state == PoolRotation.State.DRAINED ? Samples.NOW.minusSeconds(600) : null);
    }

    /** The number also says which address it is. */
    public static PoolAddress address(Network network, int number, WalletState state, @Nullable String customer) {
        return new PoolAddress(
                network.namespace() + "_deposit_" + String.format("%04d", number),
                where(network, number),
                SOURCE,
                number - 1,
                state,
                customer,
                state == WalletState.FROZEN
                        ? ODD
                        : state == WalletState.RETIRED
                                ? new Note("pool.retired", "the customer wants another one")
                                : null,
                Samples.NOW.minusSeconds(600L * number),
                state == WalletState.COOLING ? Samples.NOW.plusSeconds(1800) : null,
                1);
    }

    /** One whose key was made elsewhere. */
    public static PoolAddress imported(Network network, int number, WalletState state, @Nullable String customer) {
        PoolAddress plain = address(network, number, state, customer);
        return new PoolAddress(
                plain.name(),
                plain.address(),
                plain.source(),
                1_000_000_000 + number,
                state,
                customer,
                plain.why(),
                plain.since(),
                plain.until(),
                1);
    }

    /** One that was reserved twenty minutes ago. */
    public static PoolAddress reserved(Network network, int number) {
        PoolAddress free = address(network, number, WalletState.AVAILABLE, null);
        return new PoolAddress(
                free.name(),
                free.address(),
                free.source(),
                free.index(),
                WalletState.ALLOCATED,
                null,
                new Note("pool.reserved", "order 4711, see the ticket"),
                Samples.NOW.minusSeconds(1200),
                Samples.NOW.plusSeconds(600),
                1);
    }

    /** One that somebody paid to before it was given. */
    public static PoolAddress paid(Network network, int number) {
        PoolAddress frozen = address(network, number, WalletState.FROZEN, null);
        return new PoolAddress(
                frozen.name(),
                frozen.address(),
                frozen.source(),
                frozen.index(),
                frozen.state(),
                null,
                new Note(PoolAddress.PAID_TOO_EARLY, "address: somebody paid to it"),
                frozen.since(),
                null,
                1);
    }

    public static Address where(Network network, int number) {
        return ChainSamples.wallet(network, number % 250 + 1);
    }
}
