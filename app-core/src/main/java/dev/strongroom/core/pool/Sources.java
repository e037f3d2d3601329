package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.staff.Trust;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The verified sources. A source is named by the digest of what was signed, so one that was verified once can be kept
 * in memory; who is a custodian is asked each time.
 */
@Component
class Sources {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final SourceRows rows;
    private final Chains chains;
    private final Trust trust;
    private final Map<String, DepositSource> verified = new ConcurrentHashMap<>();

    Sources(SourceRows rows, Chains chains, Trust trust) {
        this.rows = rows;
        this.chains = chains;
        this.trust = trust;
    }

    /** Reads a file that came from outside; refused unless a custodian of today signed it. */
    DepositSource read(byte[] file) {
        DepositSource source = DepositSource.read(file, chains);
        source.custodian(trust.current().roster());
        return source;
    }

    /**
     * A source whose signer is a custodian, or was one under an earlier roster: what arrives at its addresses is the
     * desk's for ever.
     *
     * @throws RefusedException {@code pool.integrity} where what the database keeps is not what was signed
     */
    DepositSource verified(String id) {
        return verified.computeIfAbsent(id, this::load);
    }

    /**
     * A source whose addresses may be told today.
     *
     * @throws RefusedException {@code source.custodian} where its signer is no custodian any more;
     *     {@code pool.integrity}
     */
    DepositSource inForce(String id) {
        DepositSource source = verified(id);
        if (!isInForce(source)) {
            // another core may have taken the same content with the signature of a custodian of today
            verified.remove(id);
            source = verified(id);
            source.custodian(trust.current().roster());
        }
        return source;
    }

    /** Those sources of a network from which addresses may be made and given, oldest first. */
    List<SourceRow> giving(Network network) {
        return rows.of(network).stream()
                .filter(row -> row.kind() != PoolSource.Kind.KEYS)
                .filter(this::isInForce)
                .toList();
    }

    /** Whether it was taken out of use. */
    boolean isRotated(String id) {
        return rows.find(id).map(SourceRow::isRotated).orElse(false);
    }

    private boolean isInForce(SourceRow row) {
        try {
            return !row.isRotated() && inForce(row.id()).network().equals(row.network());
        } catch (RefusedException _) {
            return false;
        }
    }

    /** The address that a row must have; refused as {@link #inForce} where nobody may be told it. */
    Address tellable(PoolAddress row) {
        return compared(row, inForce(row.source()));
    }

    /** The same, whether its source may be used today or not. */
    Address genuine(PoolAddress row) {
        return compared(row, verified(row.source()));
    }

    /** Reads every source anew when it is next asked for. */
    void forget() {
        verified.clear();
    }

    /** A source as the desk shows it. */
    PoolSource view(SourceRow row) {
        String signer = "";
        String path = "";
        try {
            DepositSource source = verified(row.id());
            signer = trust.current()
                    .roster()
                    .byKey(source.signer())
                    .map(Staff::id)
                    .orElse(source.signer().hex());
            path = source.path();
        } catch (RefusedException e) {
            LOG.error("{}", e.reason());
        }
        return new PoolSource(
                row.id(),
                row.network(),
                row.kind(),
                signer,
                path,
                row.first(),
                row.size(),
                row.used(),
                row.importedAt(),
                isInForce(row));
    }

    private static Address compared(PoolAddress row, DepositSource source) {
        Address signed = source.address(row.index());
        if (!signed.equals(row.address())) {
            throw new RefusedException(
                    "pool.integrity",
                    "address: " + row.name() + " is " + row.address() + " in the database, and the custodian signed "
                            + signed + "; use neither and tell the admins");
        }
        return signed;
    }

    private boolean isInForce(DepositSource source) {
        return isCustodian(source.signer(), trust.current().states().size() - 1);
    }

    private DepositSource load(String id) {
        byte[] file = rows.file(id)
                .orElseThrow(() -> new RefusedException("pool.unknown", "source: the desk has none with the id " + id));
        DepositSource source;
        try {
            source = DepositSource.read(file, chains);
        } catch (RefusedException e) {
            throw new RefusedException("pool.integrity", damaged(id) + e.reason(), e);
        }
        if (!source.digest().hex().equals(id) || !isCustodian(source.signer(), 0)) {
            throw new RefusedException("pool.integrity", damaged(id) + "no custodian signed it");
        }
        return source;
    }

    private static String damaged(String id) {
        return "source: " + id + " in the database is not what was signed, import the custodian's file again: ";
    }

    /** Whether some roster from this one on has a custodian with the key. */
    private boolean isCustodian(IdentityKey key, int from) {
        return trust.current().states().stream()
                .skip(from)
                .anyMatch(state -> state.roster()
                        .byKey(key)
                        .filter(s -> s.is(Role.CUSTODIAN))
                        .isPresent());
    }
}
