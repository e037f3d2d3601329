package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.pool.AddressRows.Numbered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recomputes addresses from their verified sources, many at a time and on every processor. */
@Component
class Recomputation {
    private final Sources sources;

    Recomputation(Sources sources) {
        this.sources = sources;
    }

    /**
     * An address beside what was signed.
     *
     * @param row as stored
     * @param broken how it differs; null where it does not
     */
    record Finding(PoolAddress row, @Nullable PoolBreak broken) {
        boolean isGenuine() {
            return broken == null;
        }
    }

    /** A source, or why there is none to be trusted. */
    private record Verified(@Nullable DepositSource source, String reason) {}

    /** What there is to say of each, in the same order. */
    List<Finding> of(List<Numbered> rows) {
        Map<String, Verified> verified = new HashMap<>();
        rows.forEach(row -> verified.computeIfAbsent(row.address().source(), this::source));
        return rows.parallelStream()
                .map(Numbered::address)
                .map(row -> finding(row, Objects.requireNonNull(verified.get(row.source()))))
                .toList();
    }

    private Verified source(String id) {
        try {
            return new Verified(sources.verified(id), "");
        } catch (RefusedException e) {
            return new Verified(null, e.reason());
        }
    }

    private static Finding finding(PoolAddress row, Verified verified) {
        DepositSource source = verified.source();
        if (source == null) {
            return new Finding(row, new PoolBreak(row.name(), row.address(), null, verified.reason()));
        }
        Address signed = address(source, row.index()).orElse(null);
        if (row.address().equals(signed)) {
            return new Finding(row, null);
        }
        String reason = "address: " + row.name() + " is not what the custodian signed for index " + row.index();
        return new Finding(row, new PoolBreak(row.name(), row.address(), signed, reason));
    }

    private static Optional<Address> address(DepositSource source, int index) {
        try {
            return Optional.of(source.address(index));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }
}
