package dev.strongroom.core.pool;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.staff.Trust;
import org.springframework.stereotype.Component;

/** Refuses a new source that gives what the desk has already: another source's addresses, or its own wallets. */
@Component
class Overlaps {
    private final SourceRows rows;
    private final AddressRows addresses;
    private final Sources sources;
    private final Trust trust;

    Overlaps(SourceRows rows, AddressRows addresses, Sources sources, Trust trust) {
        this.rows = rows;
        this.addresses = addresses;
        this.sources = sources;
        this.trust = trust;
    }

    /** Refuses a network that the signed policy does not name, and a list that has a wallet of the policy. */
    void requireNoWallet(DepositSource source) {
        Policy policy = trust.current().policy();
        policy.network(source.network());
        for (SignerAccount account : policy.accounts()) {
            if (source.listed().contains(account.address())) {
                throw new RefusedException(
                        "pool.wallet",
                        "source: lists " + account.address()
                                + ", which is a wallet of the desk and no deposit address");
            }
        }
    }

    /** Refuses one that has addresses in common with another; joins the caller's transaction, the pool locked. */
    void requireApart(DepositSource source) {
        for (SourceRow row : rows.of(source.network())) {
            if (sources.verified(row.id()).overlaps(source)) {
                throw new RefusedException(
                        "pool.overlap",
                        "source: " + row.id() + ", which the desk has already, gives some of the same addresses; sign"
                                + " one that begins after it");
            }
        }
        // of an account beside a list only what was made of it can be compared
        for (Address address : source.listed()) {
            if (addresses.find(address).isPresent()) {
                throw new RefusedException(
                        "pool.overlap", "source: lists " + address + ", which the pool has already from an account");
            }
        }
    }
}
